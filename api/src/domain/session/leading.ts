import type { PersonId } from '../directory/identity.ts';
import type { Coach, Session } from './session.ts';

/** Who leads a class now: the coach named for it, or the co-coach who took over. */
export function leaderOf({ coach, coCoach, relievedAt }: Pick<Session, 'coach' | 'coCoach' | 'relievedAt'>): Coach {
  return relievedAt !== null && coCoach !== null ? coCoach : coach;
}

export function isLeader(session: Pick<Session, 'coach' | 'coCoach' | 'relievedAt'>, personId: PersonId): boolean {
  return leaderOf(session).personId === personId;
}

/** Whether somebody is one of the two coaches of a class and does not lead it now. */
export function isOtherCoach(session: Session, personId: PersonId): boolean {
  const isEither = session.coach.personId === personId || session.coCoach?.personId === personId;
  return isEither && !isLeader(session, personId);
}

/** A coach whose panel has been closed for this long is gone: a line that broke is back before that. */
const GONE_AFTER_MS = 30_000;

/**
 * Whether who leads a class is gone. Nobody is before the class was to begin, nor before they could have opened it
 * after taking over.
 *
 * @param lastSeen when their panel was last open, or null when it never was
 */
export function isLeaderGone(session: Session, lastSeen: Date | null, now: Date): boolean {
  const begun = session.state === 'live' ? session.startedAt : session.plannedStart;
  const here = Math.max(begun.getTime(), session.relievedAt?.getTime() ?? 0, lastSeen?.getTime() ?? 0);
  return now.getTime() - here >= GONE_AFTER_MS;
}

/** The coach named for a class may have it back at any time; the co-coach may take over once they are gone. */
export function mayTakeOver(session: Session, personId: PersonId, isGone: boolean): boolean {
  if (session.state === 'ended' || !isOtherCoach(session, personId)) return false;
  return session.coach.personId === personId || isGone;
}

/** The class in the other coach's hands. */
export function handOver<S extends Session>(session: S, now: Date): S {
  return { ...session, relievedAt: session.relievedAt === null ? now : null };
}
