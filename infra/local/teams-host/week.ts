import type { AgendaEntry } from './agenda.ts';

const HOUR_MS = 3_600_000;

/** The hours that a week shows at least, like Outlook's working day. */
const FIRST_HOUR = 7;
const LAST_HOUR = 20;

export interface Day {
  readonly date: Date;
  readonly isToday: boolean;
  readonly entries: readonly PlacedEntry[];
}

/** An entry, and where in its day it stands: those at the same time side by side. */
export interface PlacedEntry {
  readonly entry: AgendaEntry;
  /** Hours after midnight. */
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  readonly lanes: number;
}

/** The Monday, at midnight, of the week so many weeks from now. */
export function mondayOf(now: Date, weeksAhead: number): Date {
  const sinceMonday = (now.getDay() + 6) % 7;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - sinceMonday + 7 * weeksAhead);
}

export function daysOf(monday: Date, entries: readonly AgendaEntry[], now: Date): Day[] {
  return Array.from({ length: 7 }, (_, index) => {
    const date = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + index);
    const isOn = ({ startsAt }: AgendaEntry): boolean => new Date(startsAt).toDateString() === date.toDateString();
    return { date, isToday: date.toDateString() === now.toDateString(), entries: placed(entries.filter(isOn)) };
  });
}

/** From which hour to which the week is drawn. */
export function hoursOf(days: readonly Day[]): { first: number; last: number } {
  const all = days.flatMap(({ entries }) => entries);
  return {
    first: Math.floor(Math.min(FIRST_HOUR, ...all.map(({ from }) => from))),
    last: Math.ceil(Math.max(LAST_HOUR, ...all.map(({ to }) => to))),
  };
}

/** Hours after midnight. */
export const hourOf = (moment: Date): number => moment.getHours() + moment.getMinutes() / 60;

/** Entries that touch one another share the width of the day evenly. */
function placed(entries: readonly AgendaEntry[]): PlacedEntry[] {
  const sorted = entries.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const groups: AgendaEntry[][] = [];
  let until = '';
  for (const entry of sorted) {
    if (entry.startsAt < until) groups.at(-1)?.push(entry);
    else groups.push([entry]);
    if (entry.endsAt > until) until = entry.endsAt;
  }
  return groups.flatMap((group) => {
    const ends: string[] = [];
    const lanes = group.map((entry) => {
      const free = ends.findIndex((end) => end <= entry.startsAt);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = entry.endsAt;
      return lane;
    });
    return group.map((entry, index) => {
      const from = hourOf(new Date(entry.startsAt));
      const hours = (Date.parse(entry.endsAt) - Date.parse(entry.startsAt)) / HOUR_MS;
      const to = Math.min(from + hours, 24); // what goes on after midnight ends with the day
      return { entry, from, to, lane: lanes[index] ?? 0, lanes: ends.length };
    });
  });
}
