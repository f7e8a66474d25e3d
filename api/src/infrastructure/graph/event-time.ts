import { Temporal } from 'temporal-polyfill';
import type { LocalTime } from '../../domain/schedule/series.ts';

/** A time as Graph takes it: what a clock shows, and where it hangs. */
export interface DateTimeTimeZone {
  readonly dateTime: string;
  readonly timeZone: string;
}

/**
 * From when to when a class is. Where the clocks change while it lasts no clock shows its length, so UTC tells it. A
 * time that the clocks leave out is the one that they jump to; of one that they show twice, the first.
 */
export function spanOf(
  { date, time, timeZone }: LocalTime,
  minutes: number,
): { start: DateTimeTimeZone; end: DateTimeTimeZone } {
  const start = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone);
  const end = start.add({ minutes });
  const clock = start.offsetNanoseconds === end.offsetNanoseconds ? timeZone : 'UTC';
  return { start: shownBy(start, clock), end: shownBy(end, clock) };
}

function shownBy(at: Temporal.ZonedDateTime, timeZone: string): DateTimeTimeZone {
  const wall = at.withTimeZone(timeZone).toPlainDateTime();
  return { dateTime: wall.toString({ smallestUnit: 'second' }), timeZone };
}
