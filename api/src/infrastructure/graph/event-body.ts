import type { Attendee, ClassEvent } from '../../application/scheduling/calendar.ts';
import type { LocalTime, Recurrence } from '../../domain/schedule/series.ts';
import { spanOf } from './event-time.ts';
import { toBody } from './event-text.ts';

/** A class as a new event with an online meeting. Nobody sees who else was invited. */
export function newEvent(event: ClassEvent, transactionId: string): object {
  const { subject, text, start, minutes, recurrence, attendees } = event;
  return {
    subject,
    body: { contentType: 'html', content: toBody(text) },
    ...spanOf(start, minutes),
    ...(recurrence === null ? {} : { recurrence: patternOf(recurrence, start) }),
    attendees: attendees.map(toAttendee),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    hideAttendees: true,
    allowNewTimeProposals: false,
    responseRequested: true,
    transactionId,
  };
}

/** What changes of it, but for its text. A new time needs both start and length, and a new pattern its start. */
export function changedEvent({ subject, start, minutes, recurrence, attendees }: Partial<ClassEvent>): object {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(start === undefined || minutes === undefined ? {} : spanOf(start, minutes)),
    ...(recurrence === undefined || start === undefined
      ? {}
      : { recurrence: recurrence === null ? null : patternOf(recurrence, start) }),
    ...(attendees === undefined ? {} : { attendees: attendees.map(toAttendee) }),
  };
}

/** Every so many weeks on these days, by the calendar of the place: 12:15 stays 12:15 when the clocks change. */
function patternOf({ weekdays, everyWeeks, until }: Recurrence, { date, timeZone }: LocalTime): object {
  return {
    pattern: { type: 'weekly', interval: everyWeeks, daysOfWeek: [...weekdays], firstDayOfWeek: 'monday' },
    range: { type: 'endDate', startDate: date, endDate: until, recurrenceTimeZone: timeZone },
  };
}

function toAttendee({ address, name }: Attendee): object {
  return { emailAddress: { address, name }, type: 'required' };
}
