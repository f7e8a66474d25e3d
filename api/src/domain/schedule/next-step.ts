import type { PersonId } from '../directory/identity.ts';
import type { Session } from '../session/session.ts';
import type { Arrangement } from './arrangement.ts';
import {
  entryStart,
  isOffForNow,
  isToCome,
  meetingSettings,
  plannedEntry,
  wordsOf,
  type MeetingSettings,
  type PlannedClasses,
  type PlannedEntry,
} from './planned-entry.ts';
import { UNSURE, type ClassTrace, type EntryTrace, type Mark, type Marking } from './trace.ts';

/** What is known of an arrangement before the next step. */
export interface Known {
  readonly arrangement: Arrangement;
  readonly trace: EntryTrace;
  /** By session. */
  readonly classes: ReadonlyMap<string, ClassTrace>;
  /** In whose calendar classes are now. */
  readonly organiserId: PersonId | null;
}

/** An entry in somebody's calendar. */
interface Held {
  readonly organiserId: PersonId;
  readonly eventId: string;
}

/** Where a class takes place, as its people are told. */
export interface Place {
  readonly joinUrl: string | null;
  /** The chat of the meeting; null leaves what is there. */
  readonly meetingId: string | null;
}

interface EntryMarks {
  readonly pattern: Mark;
  readonly shown: Mark;
}

/** The next thing that brings Microsoft 365 to what is planned. */
export type Step =
  | { readonly type: 'done' }
  | { readonly type: 'no-organiser' }
  /** Keeps what is about to be sent, and to whose calendar, before it is: from here on there may be an entry. */
  | ({ readonly type: 'begin'; readonly organiserId: PersonId } & EntryMarks)
  /** Makes the entry, or learns its id where it was made already. Null: only to learn that, and to call it off. */
  | { readonly type: 'make'; readonly organiserId: PersonId; readonly entry: PlannedEntry | null }
  | ({ readonly type: 'change-entry'; readonly entry: PlannedEntry } & Held & EntryMarks)
  | ({ readonly type: 'call-off' } & Held)
  | { readonly type: 'tell-classes'; readonly sessionIds: readonly string[]; readonly place: Place }
  | { readonly type: 'find-meeting'; readonly organiserId: PersonId; readonly joinUrl: string }
  | {
      readonly type: 'set-meeting';
      readonly organiserId: PersonId;
      readonly meetingId: string;
      readonly settings: MeetingSettings;
      readonly mark: Mark;
    }
  | { readonly type: 'install-app'; readonly chatId: string }
  | { readonly type: 'add-tab'; readonly chatId: string }
  /** Finds which entry of the series is which class. */
  | ({ readonly type: 'match-classes' } & Held)
  | ({ readonly type: 'change-class'; readonly session: Session; readonly mark: Mark } & Held);

const DONE: Step = { type: 'done' };

/**
 * Decides the next step from what is planned and what is known, and from nothing else: whoever was killed anywhere, the
 * next one goes on from here. A plan that was called off in the middle is undone, also where nobody knows whether its
 * entry was made: then that is asked first. What is over is left as it is.
 */
export function nextStep(planned: PlannedClasses, known: Known, now: Date, mark: Marking): Step {
  if (planned.wish.type !== 'teams') return DONE;
  const { arrangement, trace } = known;
  const { organiserId, eventId } = arrangement;
  const held = organiserId === null || eventId === null ? null : { organiserId, eventId };
  const isWanted = planned.sessions.some(({ cancelledAt }) => cancelledAt === null);
  if (!isWanted) return held ? { type: 'call-off', ...held } : undo(planned, known);
  const entry = plannedEntry(planned, now);
  if (!entry) return DONE;
  const marks = marksOf(planned, entry, mark);
  if (!held) return towardsEntry(known, entry, marks);
  if (trace.pattern !== marks.pattern || trace.shown !== marks.shown) {
    return { type: 'change-entry', entry, ...held, ...marks };
  }
  return (
    towardsMeeting(planned, known, now, mark) ??
    (planned.series ? towardsClasses(planned.sessions, entry, held, known.classes, now, mark) : DONE)
  );
}

/** Nothing was made, or nobody knows; what classes were told is taken back. */
function undo({ sessions }: PlannedClasses, { arrangement: { organiserId }, trace }: Known): Step {
  if (trace.shown !== null && organiserId !== null) return { type: 'make', organiserId, entry: null };
  const told = sessions.filter(({ joinUrl }) => joinUrl !== null);
  if (told.length === 0) return DONE;
  return { type: 'tell-classes', sessionIds: idsOf(told), place: { joinUrl: null, meetingId: null } };
}

/** An admin who was refused may choose another calendar; until then what was begun goes on in the one. */
function towardsEntry(
  { arrangement, trace, organiserId: chosen }: Known,
  entry: PlannedEntry,
  marks: EntryMarks,
): Step {
  const begun = trace.shown === null ? null : arrangement.organiserId;
  const isRefused = arrangement.refusal !== null && arrangement.refusal !== 'unavailable';
  if (begun === null || (isRefused && chosen !== null && chosen !== begun)) {
    return chosen === null ? { type: 'no-organiser' } : { type: 'begin', organiserId: chosen, ...marks };
  }
  const isAsSent = trace.pattern === marks.pattern && trace.shown === marks.shown;
  if (isAsSent || trace.shown === UNSURE) return { type: 'make', organiserId: begun, entry };
  return { type: 'begin', organiserId: begun, pattern: UNSURE, shown: UNSURE };
}

function towardsMeeting(planned: PlannedClasses, { arrangement, trace }: Known, now: Date, mark: Marking): Step | null {
  const { organiserId, joinUrl, onlineMeetingId, chatId } = arrangement;
  if (organiserId === null || joinUrl === null) return null;
  const untold = planned.sessions
    .filter((session) => isToCome(session, now))
    .filter((session) => session.joinUrl !== joinUrl || (chatId !== null && session.meetingId !== chatId));
  if (untold.length > 0) {
    return { type: 'tell-classes', sessionIds: idsOf(untold), place: { joinUrl, meetingId: chatId } };
  }
  if (onlineMeetingId === null || chatId === null) return { type: 'find-meeting', organiserId, joinUrl };
  const settings = meetingSettings(planned, now);
  const wanted = mark(settings);
  if (settings && (!arrangement.isMeetingSet || trace.meeting !== wanted)) {
    return { type: 'set-meeting', organiserId, meetingId: onlineMeetingId, settings, mark: wanted };
  }
  if (!arrangement.isAppInstalled) return { type: 'install-app', chatId };
  if (!arrangement.hasTab) return { type: 'add-tab', chatId };
  return null;
}

function towardsClasses(
  sessions: readonly Session[],
  { usual }: PlannedEntry,
  held: Held,
  classes: ReadonlyMap<string, ClassTrace>,
  now: Date,
  mark: Marking,
): Step {
  const changeable = sessions.filter((session) => isToCome(session, now) || isOffForNow(session, now));
  if (changeable.some(({ id }) => (classes.get(id)?.slot ?? null) === null)) return { type: 'match-classes', ...held };
  for (const session of changeable) {
    const { eventId = null, slot = null, shown = null } = classes.get(session.id) ?? {};
    if (eventId === null || slot === null) continue; // somebody deleted it in Outlook; the meeting is there
    const wanted = markOfClass(session, session.plannedStart, mark);
    if ((shown ?? markOfClass(usual, slot, mark)) === wanted) continue;
    return { type: 'change-class', session, organiserId: held.organiserId, eventId, mark: wanted };
  }
  return DONE;
}

function markOfClass(session: Session, start: Date, mark: Marking): Mark {
  return mark([wordsOf(session), start.toISOString()]);
}

/** Whom the entry of a single class goes to is matched with its answers; that of a series goes to its coaches. */
function marksOf(planned: PlannedClasses, entry: PlannedEntry, mark: Marking): EntryMarks {
  const { subject, text, minutes, recurrence, coachIds, usual } = entry;
  return {
    pattern: mark([entryStart(planned, usual), minutes, recurrence]),
    shown: mark(planned.series ? [subject, text, coachIds] : [subject, text]),
  };
}

function idsOf(sessions: readonly Session[]): string[] {
  return sessions.map(({ id }) => id);
}
