import type { ListedClass } from './listed-class.ts';

/** One day of a week, at its local midnight, with its classes by planned start. */
export interface Day {
  readonly date: Date;
  readonly isToday: boolean;
  readonly classes: readonly ListedClass[];
}

const WORKING_DAYS = 5;

/** The local midnight that begins the Monday of this moment's week. */
export function mondayOf(moment: Date): Date {
  const sinceMonday = (moment.getDay() + 6) % 7;
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - sinceMonday);
}

/** Local midnight, so many days on. A day is not always 24 hours long. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** The days of a week that are shown: Monday to Friday, and the weekend when it has a class or is today. */
export function daysOfWeek(monday: Date, sessions: readonly ListedClass[], now: Date): Day[] {
  return [0, 1, 2, 3, 4, 5, 6]
    .map((offset) => dayOf(addDays(monday, offset), sessions, now))
    .filter(({ isToday, classes }, offset) => offset < WORKING_DAYS || isToday || classes.length > 0);
}

/** One day with its classes. */
export function dayOf(date: Date, sessions: readonly ListedClass[], now: Date): Day {
  const classes = sessions
    .filter(({ plannedStart }) => isSameDay(new Date(plannedStart), date))
    .toSorted((a, b) => Date.parse(a.plannedStart) - Date.parse(b.plannedStart));
  return { date, isToday: isSameDay(date, now), classes };
}

/** In one column: today first, then what comes, then what was; a day without classes only if it is today. */
export function todayFirst(days: readonly Day[]): { readonly ahead: readonly Day[]; readonly earlier: readonly Day[] } {
  const shown = days.filter(({ isToday, classes }) => isToday || classes.length > 0);
  const today = shown.findIndex(({ isToday }) => isToday);
  return today < 0 ? { ahead: shown, earlier: [] } : { ahead: shown.slice(today), earlier: shown.slice(0, today) };
}

/** A Monday as the address of a week carries it: 2026-11-16. */
export function writeWeek(monday: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${monday.getFullYear()}-${two(monday.getMonth() + 1)}-${two(monday.getDate())}`;
}

/** The week that an address names, or the one of now when it names none. */
export function readWeek(week: string | undefined, now: Date): Date {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(week ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return mondayOf(now);
  return mondayOf(new Date(Number(year), Number(month) - 1, Number(day)));
}

function isSameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();
}
