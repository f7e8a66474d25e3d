import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden } from '../../domain/errors.ts';
import { isLeader } from '../../domain/session/leading.ts';
import type { InTransaction } from '../stores.ts';
import { findSession } from './find-sessions.ts';

/**
 * Lets only who leads this class now pass: its coach, or the co-coach who took over.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {Forbidden} when somebody else leads it
 */
export async function requireCoach(
  deps: { inTransaction: InTransaction },
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<void> {
  const session = await findSession(deps, { tenantId: identity.tenantId, sessionId });
  if (!isLeader(session, identity.personId)) throw new Forbidden('Only who leads this class can do this');
}
