import type { LocalPerson } from '../../directory/directory.ts';
import type { Body } from '../read-body.ts';
import { datesOf, type PatternedRecurrence } from './recurrence.ts';
import { toInstant, type ZonedTime } from './zone-time.ts';

/** What somebody said to an invitation; `notResponded` is what Graph calls it in their own calendar. */
export type AttendeeResponse = 'none' | 'accepted' | 'declined' | 'tentativelyAccepted';

export interface Attendee {
  readonly address: string;
  readonly name: string;
  readonly type: 'required' | 'optional' | 'resource';
  readonly response: AttendeeResponse;
  /** Null until they answered. */
  readonly respondedAt: Date | null;
}

export interface EventDetails {
  readonly subject: string;
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string };
  readonly start: ZonedTime;
  readonly end: ZonedTime;
  readonly attendees: readonly Attendee[];
  readonly isOnlineMeeting: boolean;
  /** What else was set, which nothing here depends on. */
  readonly rest: Body;
}

/** An entry of the organiser's calendar, from which those of the attendees follow. */
export interface StoredEvent {
  readonly id: string;
  readonly organiser: LocalPerson;
  readonly transactionId: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly version: number;
  readonly details: EventDetails;
  /** Null for what takes place once. */
  readonly recurrence: PatternedRecurrence | null;
  /** Of its online meeting; null when it has none. */
  readonly joinUrl: string | null;
  /** What is otherwise on some dates of a series. */
  readonly exceptions: ReadonlyMap<string, Partial<EventDetails>>;
  /** Dates of a series on which it does not take place. */
  readonly cancelledDates: ReadonlySet<string>;
  /** Null while it stands; attendees see one that was cancelled until they clear it away. */
  readonly cancelledAt: Date | null;
}

/** A whole entry, or one date of a series. */
export interface Occurrence {
  readonly event: StoredEvent;
  /** YYYY-MM-DD by the pattern; null for the whole entry. */
  readonly date: string | null;
}

/** What the entry says on that date. */
export function detailsOf({ event, date }: Occurrence): EventDetails {
  if (date === null) return event.details;
  const { start, end } = event.details;
  const startsAt = { ...start, dateTime: `${date}${start.dateTime.slice(10)}` };
  const lengthMs = toInstant(end).getTime() - toInstant(start).getTime();
  const endsAt = { dateTime: wallClock(new Date(toInstant(startsAt).getTime() + lengthMs)), timeZone: 'UTC' };
  return { ...event.details, start: startsAt, end: endsAt, ...event.exceptions.get(date) };
}

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** The dates of a series that touch the span and were not cancelled, by start; a single entry is itself. */
export function occurrencesIn(event: StoredEvent, { from, to }: Span): Occurrence[] {
  const dates = event.recurrence === null ? [null] : datesOf(event.recurrence);
  return dates
    .filter((date) => date === null || !event.cancelledDates.has(date))
    .map((date) => ({ event, date }))
    .filter((occurrence) => {
      const { start, end } = detailsOf(occurrence);
      return toInstant(start) < to && toInstant(end) > from;
    })
    .toSorted((one, other) => startOf(one) - startOf(other));
}

export const startOf = (occurrence: Occurrence): number => toInstant(detailsOf(occurrence).start).getTime();

/** One date of a series has an id of its own, for as long as the series stands. */
export const idOf = ({ event, date }: Occurrence): string =>
  date === null ? event.id : `${event.id}O${date.replaceAll('-', '')}`;

/** The other way round. */
export function splitId(id: string): { eventId: string; date: string | null } {
  const [, eventId, year, month, day] = /^(AAMk[0-9a-f]+)O(\d{4})(\d\d)(\d\d)$/.exec(id) ?? [];
  if (eventId === undefined) return { eventId: id, date: null };
  return { eventId, date: `${year ?? ''}-${month ?? ''}-${day ?? ''}` };
}

const wallClock = (instant: Date): string => instant.toISOString().slice(0, 19);
