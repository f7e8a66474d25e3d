import { GraphError } from '../graph-error.ts';
import { optionalText, readBody, text, type Body } from '../read-body.ts';
import type { EventPatch, NewEvent } from './calendars.ts';
import type { Attendee, EventDetails } from './event.ts';
import { readRecurrence } from './recurrence.ts';
import { toInstant, type ZonedTime } from './zone-time.ts';

const READ = [
  ...['subject', 'body', 'start', 'end', 'attendees', 'recurrence', 'isOnlineMeeting', 'onlineMeetingProvider'],
  'transactionId',
];
const KEPT = [
  ...['hideAttendees', 'responseRequested', 'allowNewTimeProposals', 'isReminderOn', 'reminderMinutesBeforeStart'],
  ...['location', 'locations', 'showAs', 'sensitivity', 'importance', 'categories', 'isAllDay'],
];
const EVENT = { type: 'microsoft.graph.event', properties: [...READ, ...KEPT] };

/** @throws {GraphError} for what Exchange would not take */
export function readNewEvent(value: unknown): NewEvent {
  const body = readBody(value, EVENT);
  const start = readTime(body, 'start');
  const details: EventDetails = {
    subject: optionalText(body, 'subject') ?? '',
    body: readContent(body['body']),
    start,
    end: readTime(body, 'end'),
    attendees: readAttendees(body['attendees'] ?? []),
    isOnlineMeeting: body['isOnlineMeeting'] === true,
    rest: restOf(body),
  };
  checkOrder(details);
  return {
    transactionId: optionalText(body, 'transactionId'),
    details,
    recurrence: readRecurrence(body['recurrence'], start.dateTime.slice(0, 10)),
  };
}

/** What is absent stays. @throws {GraphError} for what Exchange would not take, given what there is */
export function readEventPatch(value: unknown, before: EventDetails): EventPatch {
  const body = readBody(value, EVENT);
  if (body['transactionId'] !== undefined)
    throw refused('ErrorPropertyValidationFailure', 'TransactionId is read-only.');
  const start = body['start'] === undefined ? null : readTime(body, 'start');
  const end = body['end'] === undefined ? null : readTime(body, 'end');
  checkOrder({ start: start ?? before.start, end: end ?? before.end });
  const rest = restOf(body);
  const startDate = (start ?? before.start).dateTime.slice(0, 10);
  return {
    ...(body['subject'] === undefined ? {} : { subject: optionalText(body, 'subject') ?? '' }),
    ...(body['body'] === undefined ? {} : bodyChange(body['body'], before)),
    ...(start === null ? {} : { start }),
    ...(end === null ? {} : { end }),
    ...(body['attendees'] === undefined ? {} : { attendees: readAttendees(body['attendees']) }),
    ...(Object.keys(rest).length === 0 ? {} : { rest }),
    ...(body['recurrence'] === undefined ? {} : { recurrence: readRecurrence(body['recurrence'], startDate) }),
  };
}

/** Whoever takes the link out of the text takes the meeting away: as Microsoft warns, and so it is. */
function bodyChange(value: unknown, before: EventDetails): Pick<EventDetails, 'body' | 'isOnlineMeeting'> {
  const body = readContent(value);
  const [, link] = /href="([^"]+)"/.exec(before.body.content) ?? [];
  return { body, isOnlineMeeting: before.isOnlineMeeting && (link === undefined || body.content.includes(link)) };
}

function readTime(body: Body, name: string): ZonedTime {
  const value = body[name];
  const refusal = refused('ErrorInvalidRequest', `The property '${name}' is required and must be a dateTimeTimeZone.`);
  if (typeof value !== 'object' || value === null) throw refusal;
  const { dateTime, timeZone } = value as Partial<ZonedTime>;
  if (typeof dateTime !== 'string' || typeof timeZone !== 'string') throw refusal;
  const time = { dateTime: dateTime.replace(/^(.{16})$/, '$1:00').slice(0, 19), timeZone };
  toInstant(time);
  return time;
}

function checkOrder({ start, end }: Pick<EventDetails, 'start' | 'end'>): void {
  if (toInstant(end) >= toInstant(start)) return;
  throw refused('ErrorInvalidTimeInterval', 'The end time must be later than the start time.');
}

function readContent(value: unknown): EventDetails['body'] {
  if (value === undefined || value === null) return { contentType: 'html', content: '' };
  const { contentType = 'text', content = '' } = value as { contentType?: string; content?: string };
  return { contentType: contentType.toLowerCase() === 'html' ? 'html' : 'text', content };
}

function readAttendees(value: unknown): Attendee[] {
  if (!Array.isArray(value)) throw refused('ErrorInvalidRequest', 'The attendees must be a list.');
  return value.map((one: Body) => {
    const address = readBody(one['emailAddress'], {
      type: 'microsoft.graph.emailAddress',
      properties: ['address', 'name'],
    });
    const at = text(address, 'address').toLowerCase();
    if (!at.includes('@')) throw refused('ErrorInvalidRecipients', 'At least one recipient is not valid.');
    const type = one['type'] === 'optional' || one['type'] === 'resource' ? one['type'] : 'required';
    return { address: at, name: optionalText(address, 'name') ?? at, type, response: 'none', respondedAt: null };
  });
}

const restOf = (body: Body): Body => Object.fromEntries(Object.entries(body).filter(([name]) => KEPT.includes(name)));

const refused = (code: string, words: string): GraphError => new GraphError(400, code, words);
