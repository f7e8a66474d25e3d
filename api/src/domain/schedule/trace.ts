/** A digest of what was sent: short, and it tells nobody what it was. */
export type Mark = string;

/** The mark of a value. */
export type Marking = (value: unknown) => Mark;

/** Something may have been sent, and nobody knows what arrived: it is sent again. */
export const UNSURE: Mark = '?';

/**
 * What the calendar entry and the meeting of an arrangement were last brought to. What has these marks already is not
 * sent again.
 */
export interface EntryTrace {
  readonly arrangementId: string;
  /** How many entries were called off, or found gone: each has a transactionId of its own. */
  readonly generation: number;
  /** Start, length and recurrence. Kept before the entry is made: null while nothing can have been sent. */
  readonly pattern: Mark | null;
  /** Words and coaches. Null together with `pattern`. */
  readonly shown: Mark | null;
  readonly meeting: Mark | null;
  /** Since when Microsoft 365 refuses. */
  readonly refusedAt: Date | null;
  /** An admin has seen that, and leaves it. */
  readonly isRefusalLeft: boolean;
}

/** The entry of one class: the occurrence of its series, or the entry of the class that belongs to none. */
export interface ClassTrace {
  readonly sessionId: string;
  readonly arrangementId: string;
  /** Null while it was not looked for, and where there is none: somebody deleted it in Outlook. */
  readonly eventId: string | null;
  /** When the series says that it is, though it may have been moved since; null while it was not looked for. */
  readonly slot: Date | null;
  /** What it was brought to by itself; null while it shows what its series shows. */
  readonly shown: Mark | null;
  /** Whom it was sent to, in the same way. */
  readonly attendees: Mark | null;
  /** The answers that were last read from it. */
  readonly answers: Mark | null;
}

export function noTrace(arrangementId: string): EntryTrace {
  const nothing = { pattern: null, shown: null, meeting: null, refusedAt: null, isRefusalLeft: false };
  return { arrangementId, generation: 0, ...nothing };
}

/** The entry is no longer there; the next one is another. */
export function withoutEntry(trace: EntryTrace): EntryTrace {
  return { ...trace, generation: trace.generation + 1, pattern: null, shown: null, meeting: null };
}

/** Whatever was sent by itself may have been lost or kept when its series was changed. */
export function inDoubt<Trace extends Pick<ClassTrace, 'shown' | 'attendees'>>(trace: Trace): Trace {
  return { ...trace, shown: trace.shown && UNSURE, attendees: trace.attendees && UNSURE };
}

export function notYetTraced(sessionId: string, arrangementId: string): ClassTrace {
  const nothing = { eventId: null, slot: null, shown: null, attendees: null, answers: null };
  return { sessionId, arrangementId, ...nothing };
}

/** Its entry is to be looked for, now or anew. */
export function notMatched(trace: ClassTrace): ClassTrace {
  return { ...trace, eventId: null, slot: null };
}

/** What makes an entry the only one of its kind, however often it is asked for. */
export function transactionIdOf({
  arrangementId,
  generation,
}: Pick<EntryTrace, 'arrangementId' | 'generation'>): string {
  return generation === 0 ? arrangementId : `${arrangementId}-${generation}`;
}
