import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

interface Asked {
  tenantId: TenantId;
  personId: PersonId;
  sessionId: string;
}

/**
 * Remembers that a person wants their recap of a class, and sends it if it is there. `later` is before the class has
 * been summarised; `nothing` is for who took no part, or has none, such as after deleting it.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 */
export function askForRecap(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { tenantId, personId, sessionId }: Asked,
): Promise<'sent' | 'later' | 'nothing'> {
  return inTransaction(tenantId, async ({ sessions, participations, recaps, summaries, recapRequests, jobs }) => {
    if (!(await sessions.hold(sessionId))) throw new SessionNotFound({ sessionId });
    const participation = await participations.find({ sessionId, personId });
    if (!participation) return 'nothing';
    const recap = await recaps.find(participation.id);
    const isSummarised = (await summaries.find(sessionId)) !== null;
    if (!recap && isSummarised) return 'nothing';
    await recapRequests.ask({ sessionId, personId, at: clock() });
    if (!recap) return 'later';
    await jobs.enqueue('send-recap', { sessionId, personId });
    return 'sent';
  });
}
