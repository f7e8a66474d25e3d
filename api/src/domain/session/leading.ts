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
