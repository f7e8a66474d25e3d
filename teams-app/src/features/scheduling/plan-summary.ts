import type { Weekday } from '@upbeat/api/domain/schedule/series.ts';
import type { IntlShape, MessageDescriptor } from 'react-intl';

const words = {
  once: { id: 'planSummary.once', defaultMessage: 'One class, {day}, {time}' },
  series: {
    id: 'planSummary.series',
    defaultMessage: '{count, plural, one {# class} other {# classes}}, {days} {time}, first on {first}',
  },
} satisfies Record<string, MessageDescriptor>;

const PLURALS: Readonly<Record<Weekday, MessageDescriptor>> = {
  monday: { id: 'planSummary.mondays', defaultMessage: 'Mondays' },
  tuesday: { id: 'planSummary.tuesdays', defaultMessage: 'Tuesdays' },
  wednesday: { id: 'planSummary.wednesdays', defaultMessage: 'Wednesdays' },
  thursday: { id: 'planSummary.thursdays', defaultMessage: 'Thursdays' },
  friday: { id: 'planSummary.fridays', defaultMessage: 'Fridays' },
  saturday: { id: 'planSummary.saturdays', defaultMessage: 'Saturdays' },
  sunday: { id: 'planSummary.sundays', defaultMessage: 'Sundays' },
};

interface Planned {
  readonly starts: readonly Date[];
  readonly timeZone: string;
  /** Null is once. */
  readonly weekdays: readonly Weekday[] | null;
}

/** What a plan comes to, in one sentence: "6 classes, Thursdays 12:15, first on 26 November". Null for no class. */
export function planSummary(intl: IntlShape, { starts, timeZone, weekdays }: Planned): string | null {
  const [first] = starts;
  if (first === undefined) return null;
  const time = intl.formatTime(first, { timeZone });
  if (weekdays === null) {
    const day = intl.formatDate(first, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
    return intl.formatMessage(words.once, { day, time });
  }
  return intl.formatMessage(words.series, {
    count: starts.length,
    days: intl.formatList(weekdays.map((weekday) => intl.formatMessage(PLURALS[weekday]))),
    time,
    first: intl.formatDate(first, { day: 'numeric', month: 'long', timeZone }),
  });
}
