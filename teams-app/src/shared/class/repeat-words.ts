import type { RecurrenceView } from '@upbeat/api/contract/schedule.ts';
import { WEEKDAYS } from '@upbeat/api/domain/schedule/recurrence.ts';
import type { Weekday } from '@upbeat/api/domain/schedule/series.ts';
import type { IntlShape, MessageDescriptor } from 'react-intl';

const words = {
  weekly: { id: 'repeats.weekly', defaultMessage: 'Every {days} until {until}' },
  someWeeks: { id: 'repeats.someWeeks', defaultMessage: 'Every {weeks, number} weeks on {days} until {until}' },
  workdays: { id: 'repeats.workdays', defaultMessage: 'Every workday until {until}' },
} satisfies Record<string, MessageDescriptor>;

const WORKDAYS = 'monday tuesday wednesday thursday friday';
/** A Monday in UTC, from which the names of weekdays are counted. */
const SOME_MONDAY_MS = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** How a class comes again, as people say it: "Every Thursday until 18 December". */
export function repeatWords(intl: IntlShape, { weekdays, everyWeeks, until }: RecurrenceView, now: Date): string {
  const values = { days: weekdayList(intl, weekdays), weeks: everyWeeks, until: dayWords(intl, until, now) };
  if (everyWeeks > 1) return intl.formatMessage(words.someWeeks, values);
  return intl.formatMessage(weekdays.join(' ') === WORKDAYS ? words.workdays : words.weekly, values);
}

/** "Monday and Thursday". */
function weekdayList(intl: IntlShape, weekdays: readonly Weekday[]): string {
  return intl.formatList(weekdays.map((weekday) => weekdayName(intl, weekday, 'long')));
}

export function weekdayName(intl: IntlShape, weekday: Weekday, length: 'long' | 'short'): string {
  return intl.formatDate(SOME_MONDAY_MS + WEEKDAYS.indexOf(weekday) * DAY_MS, { weekday: length, timeZone: 'UTC' });
}

/** A day of the calendar, in no zone: "18 December", with its year where that is another than now. */
function dayWords(intl: IntlShape, day: string, now: Date): string {
  const at = new Date(`${day}T00:00:00Z`);
  const isOtherYear = at.getUTCFullYear() !== now.getFullYear();
  return intl.formatDate(at, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(isOtherYear ? { year: 'numeric' } : {}),
  });
}
