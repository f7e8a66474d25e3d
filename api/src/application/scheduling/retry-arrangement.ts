import type { Identity } from '../../domain/directory/identity.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import type { Arrangement } from '../../domain/schedule/arrangement.ts';
import type { InTransaction } from '../stores.ts';
import { requireAdmin } from './lock-classes.ts';
import { arrangeAgain } from './refusals.ts';
import type { PlannedMeeting } from './scheduling-stores.ts';

/**
 * Has what Microsoft 365 refused tried anew. Harmless twice.
 *
 * @returns what is arranged now; null where nothing was planned
 * @throws {Forbidden} when the caller is not an admin
 * @throws {SessionNotFound} when this tenant has no such session
 */
export function retryArrangement(
  { inTransaction }: { inTransaction: InTransaction },
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<(Arrangement & PlannedMeeting) | null> {
  requireAdmin(identity);
  return inTransaction(identity.tenantId, async (stores) => {
    const session = await stores.sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    const arrangement = await stores.arrangements.find(session.seriesId ?? sessionId);
    await arrangeAgain(stores, sessionId);
    return arrangement && { ...arrangement, refusal: null }; // what was refused is known until it no longer is
  });
}
