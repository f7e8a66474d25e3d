import type { Identity } from '../../domain/directory/identity.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import type { Participation } from '../../domain/session/participation.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Stores } from '../stores.ts';

/** Somebody's part in a class, as they ask for it themselves. */
export interface OwnPart {
  identity: Pick<Identity, 'tenantId' | 'personId'>;
  sessionId: string;
}

/**
 * A class and the caller's part in it.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller took no part in it: both look alike
 */
export async function requireOwnPart(
  { sessions, participations }: Pick<Stores, 'sessions' | 'participations'>,
  { identity: { personId }, sessionId }: OwnPart,
): Promise<{ session: Session; participation: Participation }> {
  const session = await sessions.find(sessionId);
  const participation = await participations.find({ sessionId, personId });
  if (!session || !participation) throw new SessionNotFound({ sessionId });
  return { session, participation };
}
