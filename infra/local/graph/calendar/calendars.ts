import { randomBytes } from 'node:crypto';
import type { LocalPerson } from '../../directory/directory.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { GraphWorld } from '../world.ts';
import {
  detailsOf,
  idOf,
  occurrencesIn,
  splitId,
  startOf,
  type AttendeeResponse,
  type EventDetails,
  type Occurrence,
  type Span,
  type StoredEvent,
} from './event.ts';
import { datesOf, type PatternedRecurrence } from './recurrence.ts';

export interface NewEvent {
  readonly transactionId: string | null;
  readonly details: EventDetails;
  readonly recurrence: PatternedRecurrence | null;
}

export type EventPatch = Partial<EventDetails> & { readonly recurrence?: PatternedRecurrence | null };

/** The calendars of everybody: one entry of the organiser's, seen by all who are asked to it. */
export interface Calendars {
  /** The same transaction id makes one entry, however often it is asked for. */
  create(organiser: LocalPerson, asked: NewEvent): StoredEvent;
  /** In the organiser's own calendar; null when there is none of this id, or none any more. */
  find(organiser: LocalPerson, id: string): Occurrence | null;
  change(occurrence: Occurrence, patch: EventPatch): Occurrence;
  /** The attendees are told that it does not take place. */
  cancel(occurrence: Occurrence): void;
  /** What somebody sees of a time, by start: what they organise, and what they are asked to. */
  of(person: LocalPerson, span: Span): Occurrence[];
  /** @returns false when there is no such entry, or they were not asked to it */
  respond(person: LocalPerson, id: string, response: AttendeeResponse): boolean;
}

export function createCalendars(world: GraphWorld, meetings: Meetings): Calendars {
  const events = new Map<string, StoredEvent>();

  const save = (event: StoredEvent, changed: Occurrence, changeType: 'created' | 'updated' | 'deleted'): void => {
    events.set(event.id, event);
    if (event.joinUrl !== null && changeType !== 'created') meetings.follow(event.joinUrl, meetingOf(event));
    const { id: organiserId, tenantId } = event.organiser;
    const id = idOf(changed);
    const resource = `Users/${organiserId}/Events/${id}`;
    world.changes.tell({ tenantId, changeType, resource, type: '#Microsoft.Graph.Event', id });
  };
  const next = (event: StoredEvent, change: Partial<StoredEvent>): StoredEvent => {
    return { ...event, ...change, version: event.version + 1, changedAt: world.clock() };
  };
  const isAsked = ({ address }: LocalPerson, occurrence: Occurrence): boolean =>
    detailsOf(occurrence).attendees.some((one) => one.address === address);

  return {
    create(organiser, { transactionId, details, recurrence }) {
      const before = [...events.values()].find(
        (one) => transactionId !== null && one.transactionId === transactionId && isStanding(one, organiser),
      );
      if (before) return before;
      const now = world.clock();
      const event: StoredEvent = {
        id: `AAMk${randomBytes(24).toString('hex')}`,
        ...{ organiser, transactionId, details, recurrence, createdAt: now, changedAt: now, version: 1 },
        ...{ exceptions: new Map(), cancelledDates: new Set(), cancelledAt: null, joinUrl: null },
      };
      const joinUrl = details.isOnlineMeeting ? meetings.make(organiser, meetingOf(event)).joinWebUrl : null;
      const made = { ...event, joinUrl, details: joinUrl === null ? details : withLink(details, joinUrl) };
      save(made, { event: made, date: null }, 'created');
      return made;
    },
    find(organiser, id) {
      const { eventId, date } = splitId(id);
      const event = events.get(eventId);
      if (!event || !isStanding(event, organiser)) return null;
      if (date === null) return { event, date };
      const isThere = event.recurrence !== null && datesOf(event.recurrence).includes(date);
      return isThere && !event.cancelledDates.has(date) ? { event, date } : null;
    },
    change(occurrence, { recurrence, ...patch }) {
      const { event, date } = occurrence;
      const changed = merged(occurrence, patch);
      if (date !== null) {
        const exceptions = new Map(event.exceptions).set(date, { ...event.exceptions.get(date), ...changed });
        const after = next(event, { exceptions });
        save(after, occurrence, 'updated');
        return { event: after, date };
      }
      const isMoved = patch.start !== undefined || patch.end !== undefined || recurrence !== undefined;
      const after = next(event, {
        details: { ...event.details, ...changed },
        ...(recurrence === undefined ? {} : { recurrence }),
        ...(isMoved ? { exceptions: new Map(), cancelledDates: new Set<string>() } : {}), // as Outlook does
      });
      save(after, occurrence, 'updated');
      return { event: after, date };
    },
    cancel(occurrence) {
      const { event, date } = occurrence;
      const change =
        date === null ? { cancelledAt: world.clock() } : { cancelledDates: new Set([...event.cancelledDates, date]) };
      save(next(event, change), occurrence, 'deleted');
    },
    of: (person, span) =>
      [...events.values()]
        .flatMap((event) => occurrencesIn(event, span))
        .filter(
          (one) =>
            isStanding(one.event, person) || (one.event.organiser.tenantId === person.tenantId && isAsked(person, one)),
        )
        .toSorted((one, other) => startOf(one) - startOf(other)),
    respond(person, id, response) {
      const { eventId, date } = splitId(id);
      const event = events.get(eventId);
      if (!event || event.cancelledAt !== null || !isAsked(person, { event, date })) return false;
      const answered = (details: Pick<EventDetails, 'attendees'>): Pick<EventDetails, 'attendees'> => ({
        attendees: details.attendees.map((one) =>
          one.address === person.address ? { ...one, response, respondedAt: world.clock() } : one,
        ),
      });
      const exceptions = new Map(
        [...event.exceptions].map(([day, one]) => {
          return [
            day,
            one.attendees && (date === null || date === day)
              ? { ...one, ...answered({ attendees: one.attendees }) }
              : one,
          ];
        }),
      );
      if (date !== null) exceptions.set(date, { ...exceptions.get(date), ...answered(detailsOf({ event, date })) });
      const details = date === null ? { ...event.details, ...answered(event.details) } : event.details;
      save(next(event, { details, exceptions }), { event, date }, 'updated');
      return true;
    },
  };
}

const isStanding = ({ organiser, cancelledAt }: StoredEvent, { id }: LocalPerson): boolean =>
  organiser.id === id && cancelledAt === null;

/** Who was asked already keeps their answer, unless the time is another: then all are asked anew. */
function merged(occurrence: Occurrence, patch: Partial<EventDetails>): Partial<EventDetails> {
  const before = detailsOf(occurrence);
  const isMoved = patch.start !== undefined || patch.end !== undefined;
  const rest = patch.rest === undefined ? {} : { rest: { ...before.rest, ...patch.rest } };
  if (patch.attendees === undefined && !isMoved) return { ...patch, ...rest };
  const attendees = (patch.attendees ?? before.attendees).map((one) => {
    const known = before.attendees.find(({ address }) => address === one.address);
    const { response, respondedAt } = known && !isMoved ? known : { response: 'none' as const, respondedAt: null };
    return { ...one, response, respondedAt };
  });
  return { ...patch, ...rest, attendees };
}

const meetingOf = (event: StoredEvent) => {
  const { subject, start, end, attendees } = event.details;
  const all = [attendees, ...[...event.exceptions.values()].map((one) => one.attendees ?? [])].flat();
  return { subject, start, end, addresses: [...new Set(all.map(({ address }) => address))] };
};

/** Teams writes into the text how to join. */
function withLink(details: EventDetails, joinUrl: string): EventDetails {
  const { contentType, content } = details.body;
  const words = contentType === 'html' ? content : `<p>${content.replaceAll('\n', '<br>')}</p>`;
  const link = `<div class="me-email-text"><a href="${joinUrl}">Join the meeting now</a></div>`;
  return { ...details, body: { contentType: 'html', content: `${words}${link}` } };
}
