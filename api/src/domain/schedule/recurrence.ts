import { Temporal } from 'temporal-polyfill';
import { UnknownTimeZone } from '../errors.ts';
import type { LocalTime, Recurrence, Weekday } from './series.ts';

/** A year of two classes a week. */
export const MOST_CLASSES = 104;

/** A year and the week in which somebody plans it. */
export const MOST_WEEKS = 53;

export const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** When one class of a plan is. */
export interface PlannedStart {
  readonly start: Date;
  /** The clocks change over this time: it was moved to one that exists, or the first of two is meant. */
  readonly isShifted: boolean;
}

/**
 * When the classes of a plan are, in order. They are on the weekdays that were asked for, from the first day on: the
 * first of them need not be that day itself. Weeks begin on Monday, and are counted from that of the first class. A time
 * that the clocks leave out is as much later as they leave out; of one that comes twice the first is meant.
 *
 * @returns at most one class more than may be planned at once, none later than the weeks that may be; none at all when
 *   a day is on no calendar
 * @throws {UnknownTimeZone}
 */
export function startsOf(first: LocalTime, recurrence: Recurrence | null): PlannedStart[] {
  requireTimeZone(first.timeZone);
  const time = Temporal.PlainTime.from(first.time);
  return daysOf(first.date, recurrence).map((day) => startOn(day.toPlainDateTime(time), first.timeZone));
}

/**
 * What calendar and clocks of a place show at a moment.
 *
 * @throws {UnknownTimeZone}
 */
export function localTimeOf(moment: Date, timeZone: string): LocalTime {
  requireTimeZone(timeZone);
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5), timeZone };
}

/** Of a day that is on the calendar. */
export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'monday';
}

/** @throws {UnknownTimeZone} for what is no name of the IANA time zone database; an offset such as +01:00 is none */
export function requireTimeZone(timeZone: string): void {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(timeZone)) throw new UnknownTimeZone();
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  } catch (fault) {
    if (fault instanceof RangeError) throw new UnknownTimeZone();
    throw fault;
  }
}

function daysOf(date: string, recurrence: Recurrence | null): Temporal.PlainDate[] {
  const from = dayOf(date);
  if (from === null || recurrence === null) return from === null ? [] : [from];
  const until = dayOf(recurrence.until);
  if (until === null) return [];
  const last = earlierOf(until, from.add({ weeks: MOST_WEEKS }));
  const numbers = recurrence.weekdays.map((weekday) => WEEKDAYS.indexOf(weekday)).sort((one, other) => one - other);
  const firstDay = Array.from({ length: 7 }, (_, days) => from.add({ days })).find((day) =>
    numbers.includes(day.dayOfWeek - 1),
  );
  const days: Temporal.PlainDate[] = [];
  let monday = firstDay?.subtract({ days: firstDay.dayOfWeek - 1 });
  while (monday && Temporal.PlainDate.compare(monday, last) <= 0 && days.length <= MOST_CLASSES) {
    const week = monday;
    const inWeek = numbers.map((number) => week.add({ days: number }));
    days.push(...inWeek.filter((day) => isBetween(day, from, last)));
    monday = monday.add({ weeks: recurrence.everyWeeks });
  }
  return days.slice(0, MOST_CLASSES + 1);
}

function startOn(local: Temporal.PlainDateTime, timeZone: string): PlannedStart {
  const moment = (disambiguation: 'compatible' | 'earlier' | 'later') =>
    local.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds;
  return { start: new Date(moment('compatible')), isShifted: moment('earlier') !== moment('later') };
}

/** Null for one that no calendar has, such as 30 February. */
function dayOf(date: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(date);
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

function earlierOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other;
}

function isBetween(day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}
