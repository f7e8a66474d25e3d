import type { StoredMeeting } from '../meetings/meetings.ts';
import { detailsOf, idOf, type Attendee, type Occurrence, type StoredEvent } from './event.ts';
import type { PatternedRecurrence } from './recurrence.ts';
import { toInstant, toZoned, type ZonedTime } from './zone-time.ts';

const NEVER = '0001-01-01T00:00:00Z';

/** An entry of the organiser's calendar as Graph shows it, its times by the clock of that zone. */
export function toEvent(occurrence: Occurrence, meeting: StoredMeeting | null, timeZone: string): object {
  const { event } = occurrence;
  const { subject, body, start, end, attendees, rest, isOnlineMeeting } = detailsOf(occurrence);
  const { organiser } = event;
  const online = isOnlineMeeting ? meeting : null;
  return {
    ...USUAL,
    ...rest,
    '@odata.etag': `W/"${changeKeyOf(event)}"`,
    id: idOf(occurrence),
    createdDateTime: event.createdAt.toISOString(),
    lastModifiedDateTime: event.changedAt.toISOString(),
    changeKey: changeKeyOf(event),
    transactionId: event.transactionId,
    originalStartTimeZone: start.timeZone,
    originalEndTimeZone: event.details.end.timeZone,
    iCalUId: `040000008200E00074C5B7101A82E008${event.id.slice(4).toUpperCase()}`,
    subject,
    bodyPreview: preview(body.content),
    body: { contentType: body.contentType, content: body.content },
    start: inZone(start, timeZone),
    end: inZone(end, timeZone),
    attendees: attendees.map(toAttendee),
    organizer: { emailAddress: { name: organiser.name, address: organiser.address } },
    responseStatus: { response: 'organizer', time: NEVER },
    isOrganizer: true,
    isCancelled: event.cancelledAt !== null,
    isOnlineMeeting: online !== null,
    onlineMeetingProvider: online === null ? 'unknown' : 'teamsForBusiness',
    onlineMeetingUrl: null,
    onlineMeeting: online === null ? null : { joinUrl: online.joinWebUrl },
    webLink: `https://outlook.office365.com/owa/?itemid=${idOf(occurrence)}&exvsurl=1&path=/calendar/item`,
    ...placeInSeries(occurrence),
  };
}

const USUAL = {
  categories: [],
  hasAttachments: false,
  importance: 'normal',
  sensitivity: 'normal',
  isAllDay: false,
  isDraft: false,
  showAs: 'busy',
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  location: { displayName: '', locationType: 'default', uniqueIdType: 'unknown' },
  locations: [],
};

function placeInSeries({ event, date }: Occurrence): object {
  if (event.recurrence === null) return { type: 'singleInstance', seriesMasterId: null, recurrence: null };
  if (date === null) {
    return {
      type: 'seriesMaster',
      seriesMasterId: null,
      recurrence: toRecurrence(event.recurrence, event.details.start),
    };
  }
  const { start } = event.details;
  const originalStart = toInstant({ ...start, dateTime: `${date}${start.dateTime.slice(10)}` });
  return {
    type: event.exceptions.has(date) ? 'exception' : 'occurrence',
    seriesMasterId: event.id,
    originalStart: originalStart.toISOString(),
    recurrence: null,
  };
}

/** Graph says all of it, what was left out by its usual value. */
function toRecurrence({ pattern, range }: PatternedRecurrence, { timeZone }: ZonedTime): object {
  return {
    pattern: {
      type: pattern.type,
      interval: pattern.interval,
      month: 0,
      dayOfMonth: 0,
      ...(pattern.type === 'weekly' ? { daysOfWeek: pattern.daysOfWeek ?? [] } : {}),
      firstDayOfWeek: pattern.firstDayOfWeek ?? 'sunday',
      index: 'first',
    },
    range: {
      type: range.type,
      startDate: range.startDate,
      endDate: range.endDate ?? '0001-01-01',
      recurrenceTimeZone: range.recurrenceTimeZone ?? timeZone,
      numberOfOccurrences: range.numberOfOccurrences ?? 0,
    },
  };
}

function toAttendee({ address, name, type, response, respondedAt }: Attendee): object {
  return {
    type,
    status: { response, time: respondedAt?.toISOString() ?? NEVER },
    emailAddress: { name, address },
  };
}

const changeKeyOf = ({ id, version }: StoredEvent): string =>
  Buffer.from(`${id.slice(4, 16)}${String(version).padStart(6, '0')}`).toString('base64');

const inZone = (time: ZonedTime, timeZone: string): ZonedTime => toZoned(toInstant(time), timeZone);

const preview = (content: string): string =>
  content
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255);
