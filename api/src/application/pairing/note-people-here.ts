import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** Somebody whose panel is open in this process. */
export interface PersonHere {
  readonly tenantId: TenantId;
  readonly sessionId: string;
  readonly personId: PersonId;
}

/** Keeps that these people are in the meeting, for whichever process holds their sensor. Of others nothing is kept. */
export async function notePeopleHere(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  people: readonly PersonHere[],
): Promise<void> {
  const at = clock();
  for (const [tenantId, ofTenant] of Map.groupBy(people, ({ tenantId }) => tenantId)) {
    const classes = Map.groupBy(ofTenant, ({ sessionId }) => sessionId);
    await inTransaction(tenantId, async ({ pairings }) => {
      for (const [sessionId, here] of classes) {
        await pairings.seen({ sessionId, personIds: here.map(({ personId }) => personId), at });
      }
    });
  }
}
