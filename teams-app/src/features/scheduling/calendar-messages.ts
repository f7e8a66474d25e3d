import type { MessageDescriptor } from 'react-intl';

/** What Fluent's calendar says. `{0}` is Fluent's own place for a year. */
export const words = {
  goToToday: { id: 'calendar.goToToday', defaultMessage: 'Go to today' },
  earlierMonth: { id: 'calendar.earlierMonth', defaultMessage: 'Month before' },
  laterMonth: { id: 'calendar.laterMonth', defaultMessage: 'Month after' },
  earlierYear: { id: 'calendar.earlierYear', defaultMessage: 'Year before' },
  laterYear: { id: 'calendar.laterYear', defaultMessage: 'Year after' },
  close: { id: 'calendar.close', defaultMessage: 'Close the calendar' },
  changeYear: { id: 'calendar.changeYear', defaultMessage: 'Change the year' },
  changeMonth: { id: 'calendar.changeMonth', defaultMessage: 'Change the month' },
} satisfies Record<string, MessageDescriptor>;
