import { TooLate, WrongSessionState } from '../errors.ts';
import { end, type EndedSession, type Session } from '../session/session.ts';

/**
 * Calls a class off: it has ended, without having begun. What is called off already stays as it is.
 *
 * @throws {WrongSessionState} when it has begun
 */
export function callOff(session: Session, now: Date): EndedSession {
  if (session.state === 'ended' && session.cancelledAt !== null) return session;
  if (session.state !== 'scheduled') throw new WrongSessionState(session.state, 'scheduled');
  return { ...end(session, now), cancelledAt: now };
}

/**
 * Takes that back, until the planned start. What is planned stays as it is.
 *
 * @throws {WrongSessionState} when it was held, or not even begun by its end
 * @throws {TooLate} when its time has come
 */
export function takeBack(session: Session, now: Date): Session {
  if (session.state === 'scheduled') return session;
  if (session.state !== 'ended' || session.cancelledAt === null) {
    throw new WrongSessionState(session.state, 'cancelled');
  }
  if (now >= session.plannedStart) throw new TooLate();
  return { ...session, cancelledAt: null, state: 'scheduled' };
}
