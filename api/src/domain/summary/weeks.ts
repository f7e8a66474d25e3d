import { UnknownTimeZone } from '../errors.ts';

const DAY_MS = 86_400_000;
/** 1970 began on a Thursday. */
const THURSDAY = 3;

/**
 * The week to which a moment belongs, as people in this time zone live it: from Monday to Sunday (ISO 8601), each day
 * as long as it is there.
 *
 * @param timeZone an IANA name, such as Europe/Berlin
 * @returns the Monday it begins with, such as 2026-11-16
 * @throws {UnknownTimeZone}
 */
export function weekOf(at: Date, timeZone: string): string {
  return dateOfDay(mondayOf(localDay(at, timeZone)));
}

/**
 * So many weeks in a row, the oldest first; the last one is that of `now`.
 *
 * @throws {UnknownTimeZone}
 */
export function lastWeeks(count: number, now: Date, timeZone: string): string[] {
  const thisMonday = mondayOf(localDay(now, timeZone));
  return Array.from({ length: count }, (_, index) => dateOfDay(thisMonday - 7 * (count - 1 - index)));
}

/** Days are counted without their length, so that summer time has no say in which one follows. */
function localDay(at: Date, timeZone: string): number {
  const parts = new Map(
    datesOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year = 0, month = 0, day = 0] = [parts.get('year'), parts.get('month'), parts.get('day')];
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function mondayOf(day: number): number {
  return day - ((((day + THURSDAY) % 7) + 7) % 7);
}

function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Offsets such as +02:00, which Intl takes as well, know no summer time: only names are taken. */
function datesOf(timeZone: string): Intl.DateTimeFormat {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(timeZone)) throw new UnknownTimeZone();
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  } catch (fault) {
    if (fault instanceof RangeError) throw new UnknownTimeZone();
    throw fault;
  }
}
