import type { TenantId } from '../../domain/directory/identity.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** Teams deletes recordings by itself after some months; whoever has not been let in by then may ask for less. */
const TRIED_FOR_MS = 30 * 24 * 3_600_000;
const AT_ONCE = 20;

/**
 * What comes round each hour: whatever was refused for a reason that an admin can do away with is tried anew, so that a
 * consent or a policy that was given later brings the recordings by itself.
 */
export async function tryRefusedAgain({
  inTransaction,
  tenantsWithOrganiser,
  clock,
}: {
  inTransaction: InTransaction;
  tenantsWithOrganiser: () => Promise<TenantId[]>;
  clock: Clock;
}): Promise<void> {
  const endedSince = new Date(clock().getTime() - TRIED_FOR_MS);
  for (const tenantId of await tenantsWithOrganiser()) {
    await inTransaction(tenantId, async ({ recordings, jobs }) => {
      for (const { id, sessionId } of await recordings.refusedForNow({ endedSince, limit: AT_ONCE })) {
        const recording = await recordings.lock(id);
        if (recording?.state !== 'refused') continue;
        await recordings.save({ ...recording, state: 'waiting' });
        await jobs.enqueue('pull-recording', { sessionId, recordingId: id });
      }
    });
  }
}
