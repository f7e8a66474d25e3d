import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';
import { findSession } from './find-sessions.ts';

/**
 * Lets only the coach named for this class pass.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {Forbidden} when somebody else is its coach
 */
export async function requireCoach(
  deps: { inTransaction: InTransaction },
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<void> {
  const { coach } = await findSession(deps, { tenantId: identity.tenantId, sessionId });
  if (coach.personId !== identity.personId) throw new Forbidden('Only the coach of this class can do this');
}
