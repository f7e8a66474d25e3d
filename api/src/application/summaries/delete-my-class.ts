import type { Identity } from '../../domain/directory/identity.ts';
import { ClassNotOver, SessionNotFound } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/**
 * Deletes everything the caller left behind in a class that is over: that they took part, and with it their series,
 * ratings, pairings, result and recap; then their samples, which no foreign key holds to it, and whether they said that
 * they come or asked for their recap. The bot takes the recap back. What waits somewhere or is handed in later finds
 * nobody to belong to and is not stored. What others were shown of the group stays: made anew without the caller, it
 * would tell of them by what has changed. Harmless twice.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {ClassNotOver} before its end
 */
export function deleteMyClass(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity: { tenantId, personId }, sessionId }: { identity: Identity; sessionId: string },
): Promise<void> {
  return inTransaction(tenantId, async (stores) => {
    const { sessions, participations, segments, summaries, folds, rsvps, notices, recapRequests, jobs, audit } = stores;
    const session = await sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state !== 'ended')
      throw new ClassNotOver('This class is not over. Stop sharing, or delete it afterwards');
    const participation = await participations.find({ sessionId, personId });
    if (!participation) return;
    await folds.lockSummarised(sessionId); // a summary that is being made is of everybody, and settled next
    await summaries.settle(sessionId);
    await participations.remove(participation.id); // before the rest of it: from here on nothing more of it can be stored
    await segments.forget(participation.id);
    await rsvps.forget({ sessionId, personId });
    await notices.forget({ sessionId, personId });
    await recapRequests.forget({ sessionId, personId });
    await jobs.enqueue('withdraw-recap', { sessionId, personId });
    await audit.append({ actor: personId, action: 'class-deleted', subject: participation.id, at: clock() });
  });
}
