import type { PersonId } from '../directory/identity.ts';
import { durationOf } from '../programme/programme.ts';
import { missedAt, type Coach, type Session } from '../session/session.ts';
import type { MeetingWish } from './arrangement.ts';
import { localTimeOf, startsOf } from './recurrence.ts';
import type { LocalTime, Recurrence, Series } from './series.ts';

/** What was planned of one Teams meeting: that of a class, or of a series. */
export interface PlannedClasses {
  readonly wish: MeetingWish;
  readonly isTranscribed: boolean;
  /** Null for a class that belongs to none. */
  readonly series: Series | null;
  /** Ordered by planned start. */
  readonly sessions: readonly Session[];
}

/** What the calendar is to show of one class. */
export interface ClassWords {
  readonly subject: string;
  readonly text: string;
  readonly minutes: number;
}

/** What the calendar is to show of a class that stands by itself, or of a series. */
export interface PlannedEntry extends ClassWords {
  /** The class that most others are like: what only it has is never said of all. */
  readonly usual: Session;
  readonly recurrence: Recurrence | null;
  readonly coachIds: readonly PersonId[];
}

/** How the meeting is to be, for its next class. */
export interface MeetingSettings {
  readonly presenterIds: readonly PersonId[];
  readonly isRecorded: boolean;
  readonly isTranscribed: boolean;
}

const HOW_TO_JOIN =
  'Join the Teams meeting and open Upbeat in it. No sensor is needed, and who sees your effort is for you alone to decide.';

/** Not begun, not called off, and its time is not over. */
export function isToCome(session: Session, now: Date): boolean {
  return session.state === 'scheduled' && missedAt(session) > now;
}

/** Called off before its time is over: it can be restored. */
export function isOffForNow(session: Session, now: Date): boolean {
  return session.cancelledAt !== null && missedAt(session) > now;
}

/** Who leads a class, the coach first. */
export function coachIdsOf({ coach, coCoach }: Pick<Session, 'coach' | 'coCoach'>): PersonId[] {
  return coCoach === null ? [coach.personId] : [coach.personId, coCoach.personId];
}

/** What the calendar is to say of a class; nobody's name but the coaches'. */
export function wordsOf(session: Session): ClassWords {
  const { programme, coach, coCoach, cancelledAt } = session;
  return {
    subject: cancelledAt === null ? programme.name : `Cancelled: ${programme.name}`,
    text:
      cancelledAt === null ? `Led by ${namesOf(coach, coCoach)}.\n\n${HOW_TO_JOIN}` : 'This class does not take place.',
    minutes: Math.ceil(durationOf(programme) / 60),
  };
}

/** Null where nothing is to come: what is over is left as it is. */
export function plannedEntry({ series, sessions }: PlannedClasses, now: Date): PlannedEntry | null {
  const usual = usualOf(sessions.filter((session) => isToCome(session, now)));
  if (!usual) return null;
  return { ...wordsOf(usual), usual, recurrence: series?.recurrence ?? null, coachIds: coachIdsOf(usual) };
}

/**
 * When the entry is, by the clock of its place. A series begins with its first class, which need not be on the day from
 * which it was planned: calendars want the one.
 */
export function entryStart({ series }: PlannedClasses, single: Session): LocalTime {
  if (!series) return localTimeOf(single.plannedStart, single.timeZone);
  const [first] = startsOf(series.first, series.recurrence);
  return first ? localTimeOf(first.start, series.first.timeZone) : series.first;
}

/** A series has one meeting, so it is set as its next class wishes, and looked at again before each. Null after the last. */
export function meetingSettings({ sessions, isTranscribed }: PlannedClasses, now: Date): MeetingSettings | null {
  const next = sessions.find((session) => session.state === 'live' || isToCome(session, now));
  if (!next) return null;
  return { presenterIds: coachIdsOf(next), isRecorded: next.stage.isRecorded, isTranscribed };
}

/** The class that shares what the calendar shows with most others; the latest of those where several do. */
function usualOf(sessions: readonly Session[]): Session | null {
  const alike = new Map<string, Session[]>();
  for (const session of sessions) {
    const key = JSON.stringify([wordsOf(session), coachIdsOf(session)]);
    alike.set(key, [...(alike.get(key) ?? []), session]);
  }
  const most = Math.max(0, ...[...alike.values()].map(({ length }) => length));
  return [...alike.values()].findLast(({ length }) => length === most)?.[0] ?? null;
}

function namesOf(coach: Coach, coCoach: Coach | null): string {
  return coCoach === null ? coach.name : `${coach.name} and ${coCoach.name}`;
}
