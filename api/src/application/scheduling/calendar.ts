import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { LocalTime, Recurrence } from '../../domain/schedule/series.ts';

/** A calendar entry in the organiser's mailbox. */
export interface CalendarEntry {
  readonly tenantId: TenantId;
  readonly organiserId: PersonId;
  readonly eventId: string;
}

/** What the calendar shows of a class, or of a whole series. */
export interface ClassEvent {
  readonly subject: string;
  /** Plain text. Nothing of anybody's health, nobody's name but the coaches'. */
  readonly text: string;
  readonly start: LocalTime;
  readonly minutes: number;
  readonly recurrence: Recurrence | null;
  readonly attendees: readonly Attendee[];
}

export interface Attendee {
  readonly address: string;
  readonly name: string;
}

/** What one attendee answered in their own calendar. */
export interface CalendarAnswer {
  readonly address: string;
  readonly answer: 'accepted' | 'tentative' | 'declined' | 'none';
  /** When they did; null while they have not. */
  readonly at: Date | null;
}

/**
 * The calendar of an organisation. Attendees are hidden from one another.
 *
 * Every act throws `ArrangementRefused` for what an admin must decide, and anything else for what may be tried again.
 */
export interface Calendar {
  /** Makes the entry with an online meeting. The same transactionId makes one entry, however often it is asked. */
  create(
    of: { tenantId: TenantId; organiserId: PersonId; transactionId: string },
    event: ClassEvent,
  ): Promise<{ eventId: string; joinUrl: string }>;
  /** Of one entry, or of one class of a recurring one. What is absent stays. Null when it is gone. */
  change(entry: CalendarEntry, change: Partial<ClassEvent>): Promise<'changed' | 'gone'>;
  /** Tells the attendees. An entry that is gone already is harmless. */
  cancel(entry: CalendarEntry, words: string): Promise<void>;
  /** The classes of a recurring entry, ordered by start. */
  occurrences(entry: CalendarEntry, span: { from: Date; to: Date }): Promise<{ eventId: string; start: Date }[]>;
  /** Null when the entry is gone. */
  answers(entry: CalendarEntry): Promise<readonly CalendarAnswer[] | null>;
}
