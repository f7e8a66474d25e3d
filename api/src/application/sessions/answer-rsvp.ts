import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import { comingToTell } from '../../domain/session/coming.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/**
 * Keeps whether a person comes to a class; the last answer counts.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when it has ended
 */
export function answerRsvp(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  {
    tenantId,
    personId,
    sessionId,
    isComing,
  }: { tenantId: TenantId; personId: PersonId; sessionId: string; isComing: boolean },
): Promise<{ session: Session; coming: number | null }> {
  return inTransaction(tenantId, async ({ sessions, rsvps }) => {
    const session = await sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');
    await rsvps.save({ sessionId, personId, isComing, at: clock() });
    return { session, coming: comingToTell(await rsvps.countComing(sessionId)) };
  });
}
