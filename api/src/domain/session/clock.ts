import { FROM_THE_START, type Playback } from '../programme/playback.ts';
import type { Session } from './session.ts';

/** What somebody needs to run the clock of a class on their own screen. */
export interface ClockReading {
  readonly serverTime: Date;
  /** The session second with its fraction at that time, or null before the start. After the end it stands. */
  readonly second: number | null;
  readonly playback: Playback;
}

export function readClock(session: Session, now: Date): ClockReading {
  return { serverTime: now, second: secondAt(session, now), playback: playbackOf(session) };
}

export function playbackOf(session: Session): Playback {
  return session.state === 'scheduled' ? FROM_THE_START : session.playback;
}

function secondAt(session: Session, now: Date): number | null {
  if (session.state === 'scheduled' || session.startedAt === null) return null;
  const until = session.state === 'ended' ? session.endedAt : now;
  return Math.max(0, (until.getTime() - session.startedAt.getTime()) / 1000);
}
