import type { Identity } from '../../domain/directory/identity.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import type { Participation } from '../../domain/session/participation.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Stores } from '../stores.ts';

/**
 * A class in which the caller took part, or which they coached; a coach who did not take part has no participation.
 * Being an admin opens nothing.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller was not in it: both look alike
 */
export async function requireTookPart(
  { sessions, participations }: Pick<Stores, 'sessions' | 'participations'>,
  { identity: { personId }, sessionId }: { identity: Pick<Identity, 'personId'>; sessionId: string },
): Promise<{ session: Session; participation: Participation | null }> {
  const session = await sessions.find(sessionId);
  if (!session) throw new SessionNotFound({ sessionId });
  const participation = await participations.find({ sessionId, personId });
  const isCoach = [session.coach, session.coCoach].some((coach) => coach?.personId === personId);
  if (!participation && !isCoach) throw new SessionNotFound({ sessionId });
  return { session, participation };
}
