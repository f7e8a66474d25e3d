import type { Session } from '../session/session.ts';
import type { Recording } from './recording.ts';

/** The stretch of time that a class took. */
export interface Held {
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** One that can be had goes before one that cannot, and that before one that is gone. */
const ORDER: Readonly<Record<Recording['state'], number>> = {
  ready: 0,
  pulling: 0,
  waiting: 0,
  refused: 1,
  deleted: 2,
};

/** For how long Teams may take to hand a recording over, counted from the end of the class. */
const HANDED_OVER_WITHIN_MS = 24 * 3_600_000;

/**
 * The recording that shows most of a class, of those that can be had. Somebody may have stopped and begun again.
 *
 * @returns null where there is none at all
 */
export function shownRecording(recordings: readonly Recording[], held: Held): Recording | null {
  const [shown = null] = recordings.toSorted(
    (one, other) =>
      ORDER[one.state] - ORDER[other.state] ||
      coveredMs(other, held) - coveredMs(one, held) ||
      one.startedAt.getTime() - other.startedAt.getTime(),
  );
  return shown;
}

/**
 * The second of the class that the first picture of a recording shows; negative when it began before the class.
 *
 * @returns with its fraction
 */
export function beginsAtSecond(recording: Pick<Recording, 'startedAt'>, held: Pick<Held, 'startedAt'>): number {
  return (recording.startedAt.getTime() - held.startedAt.getTime()) / 1000;
}

/** Whether a recording that nobody has heard of yet may still come. */
export function mayStillCome(session: Session, now: Date): boolean {
  if (!session.stage.isRecorded || session.state === 'scheduled') return false;
  if (session.state === 'live') return true;
  return session.startedAt !== null && now.getTime() < session.endedAt.getTime() + HANDED_OVER_WITHIN_MS;
}

function coveredMs(recording: Recording, held: Held): number {
  const from = Math.max(recording.startedAt.getTime(), held.startedAt.getTime());
  const until = Math.min(recording.endedAt.getTime(), held.endedAt.getTime());
  return Math.max(0, until - from);
}
