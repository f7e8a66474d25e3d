import { Temporal } from 'temporal-polyfill';

/** The day so many days on, by the calendar. */
export function daysAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The next day from Monday to Friday. */
export function workingDayAfter(date: string): string {
  const next = Temporal.PlainDate.from(date).add({ days: 1 });
  return next.add({ days: next.dayOfWeek > 5 ? 8 - next.dayOfWeek : 0 }).toString();
}

/** A day as Fluent's calendar has it: local midnight, whatever zone the class is in. */
export function toPickerDay(date: string): Date {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return new Date(year, month - 1, day);
}

export function fromPickerDay(picked: Date): string {
  return new Temporal.PlainDate(picked.getFullYear(), picked.getMonth() + 1, picked.getDate()).toString();
}

/** A time as Fluent's list of times has it: on a day on which no clock changes. */
export function toPickerTime(time: string): Date {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return new Date(2026, 0, 15, hour, minute);
}

export function fromPickerTime(picked: Date): string {
  return new Temporal.PlainTime(picked.getHours(), picked.getMinutes()).toString().slice(0, 5);
}

/** The day on which the times of a list stand. */
export const PICKER_TIMES_ON = new Date(2026, 0, 15);

/**
 * Reads a time as people type it: 12:15, 12.15, 1215, 9, 9:30 pm. Null when it is none.
 */
export function readTime(typed: string): string | null {
  const [, hours = '', minutes = '0', half = ''] = /^\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm)?\s*$/i.exec(typed) ?? [];
  if (hours === '') return null;
  const hour = Number(hours);
  const isLate = half.toLowerCase() === 'pm';
  const inDay = half === '' ? hour : (hour % 12) + (isLate ? 12 : 0);
  const isTime = inDay < 24 && Number(minutes) < 60 && (half === '' || (hour >= 1 && hour <= 12));
  return isTime ? `${String(inDay).padStart(2, '0')}:${minutes.padStart(2, '0')}` : null;
}
