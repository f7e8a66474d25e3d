import { WrongSessionState } from '../errors.ts';
import type { PersonId } from '../directory/identity.ts';
import { FROM_THE_START, type Playback } from '../programme/playback.ts';
import { durationOf, type Programme } from '../programme/programme.ts';
import type { Stage } from './stage.ts';

/** Somebody appointed to lead a class. */
export interface Coach {
  readonly personId: PersonId;
  readonly name: string;
}

/** What is known of a class from the moment it is planned. */
export interface Plan {
  readonly id: string;
  /** The Teams channel whose schedule shows it, or null for a class outside any channel. */
  readonly teamsChannelId: string | null;
  /** The Teams meeting chat in which it takes place, or null until a meeting is made. */
  readonly meetingId: string | null;
  readonly programme: Programme;
  readonly coach: Coach;
  /** May take over when the coach is gone. */
  readonly coCoach: Coach | null;
  /** Since when the co-coach leads in place of the coach, or null while the coach does. */
  readonly relievedAt: Date | null;
  readonly plannedStart: Date;
  readonly stage: Stage;
  /** The series that it was planned with, or null. */
  readonly seriesId: string | null;
  /** At most so many have a place; null is everybody. */
  readonly capacity: number | null;
  /** The address of its Teams meeting, or null until that is known. */
  readonly joinUrl: string | null;
  /** Since when it is called off; it has ended then, without having begun. */
  readonly cancelledAt: Date | null;
  /** By whose clock it was planned: a name of the IANA time zone database. */
  readonly timeZone: string;
}

/** A class that stands by itself, for as many as come. */
export const ON_ITS_OWN = {
  seriesId: null,
  capacity: null,
  joinUrl: null,
  cancelledAt: null,
  timeZone: 'UTC',
} as const;

/** One live occurrence in one Teams meeting. People read "class". */
export type Session =
  | (Plan & { readonly state: 'scheduled' })
  | (Plan & { readonly state: 'live'; readonly startedAt: Date; readonly playback: Playback })
  | (Plan & {
      readonly state: 'ended';
      readonly startedAt: Date | null;
      readonly playback: Playback;
      readonly endedAt: Date;
    });

export type LiveSession = Extract<Session, { state: 'live' }>;
export type EndedSession = Extract<Session, { state: 'ended' }>;

/** A class that nobody ends is ended by Upbeat this long after its programme is over. */
const GRACE_SECONDS = 10 * 60;

/** People see a class in its channel from this long before its planned start. */
const OPEN_BEFORE_MINUTES = 30;

/** When the card of a planned class appears in its channel. */
export function opensAt({ plannedStart }: Pick<Plan, 'plannedStart'>): Date {
  return new Date(plannedStart.getTime() - OPEN_BEFORE_MINUTES * 60_000);
}

/** No class lasts longer (PR1), so a later planned length moves nothing here. */
const LONGEST_CLASS_MINUTES = 60;

/** From when on a class that nobody started is told as one that did not take place. It can be started still. */
export function missedAt({ plannedStart }: Pick<Plan, 'plannedStart'>): Date {
  return new Date(plannedStart.getTime() + LONGEST_CLASS_MINUTES * 60_000 + GRACE_SECONDS * 1000);
}

/** Whether it was planned for a time that is over, or ended, without ever having begun. */
export function wasMissed(session: Session, now: Date): boolean {
  if (session.state === 'scheduled') return now >= missedAt(session);
  return session.startedAt === null;
}

/** Begins a class. @throws {WrongSessionState} when it has ended */
export function start(session: Session, now: Date): LiveSession {
  if (session.state === 'live') return session;
  if (session.state === 'ended') throw new WrongSessionState('ended', 'scheduled');
  return { ...session, state: 'live', startedAt: now, playback: FROM_THE_START };
}

/** Ends a class; ending it twice changes nothing. A spotlight ends with it. */
export function end(session: Session, now: Date): EndedSession {
  if (session.state === 'ended') return session;
  const startedAt = session.state === 'live' ? session.startedAt : null;
  const playback = session.state === 'live' ? session.playback : FROM_THE_START;
  const stage = { ...session.stage, spotlight: null };
  return { ...session, state: 'ended', startedAt, playback, endedAt: now, stage };
}

/**
 * The session second at a moment: whole seconds since the start, counted from 0. A sample belongs to one of these.
 * Before the start it is negative.
 */
export function sessionSecondAt(session: Pick<LiveSession, 'startedAt'>, now: Date): number {
  return Math.floor((now.getTime() - session.startedAt.getTime()) / 1000);
}

/** Whether the programme is over for so long that Upbeat ends the class itself. Pauses and added time count. */
export function isOverdue(session: LiveSession, now: Date): boolean {
  const last = session.playback[session.playback.length - 1] ?? session.playback[0];
  const left = durationOf(session.programme) - last.programmeSecond;
  const overAt = session.startedAt.getTime() + (last.fromSecond + left + GRACE_SECONDS) * 1000;
  return last.isRunning && now.getTime() >= overAt;
}
