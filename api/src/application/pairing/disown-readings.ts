import type { Identity } from '../../domain/directory/identity.ts';
import { isBpm } from '../../domain/heart-rate/sample.ts';
import { mergeSegments } from '../../domain/heart-rate/segment.ts';
import { disown } from '../../domain/pairing/pairing.ts';
import type { InTransaction } from '../stores.ts';
import { foldAnew } from '../summaries/fold-series.ts';
import type { Clock } from '../world.ts';

export interface DisownReadingsDeps {
  inTransaction: InTransaction;
  clock: Clock;
  /** Makes what waits in this process durable, so that it is counted; never fails. */
  storeWhatWaits: () => Promise<void>;
}

/**
 * "Not my heart rate": ends the sensor a person paired last in a class and deletes every second it has stored. What
 * still waits in another process is never stored, and every process takes its readings off the board. Doing it again
 * finds nothing left.
 *
 * @returns how many seconds with a heart rate were deleted
 */
export async function disownReadings(
  { inTransaction, clock, storeWhatWaits }: DisownReadingsDeps,
  { identity: { tenantId, personId }, sessionId }: { identity: Identity; sessionId: string },
): Promise<{ seconds: number }> {
  await storeWhatWaits();
  return inTransaction(tenantId, async (stores) => {
    const { pairings, segments, audit, control } = stores;
    const all = await pairings.lockOf({ sessionId, personId });
    const last = all.find((pairing) => disown(pairing) !== null);
    const disowned = last && disown(last);
    if (!disowned) return { seconds: 0 };
    const { id, participationId } = disowned;
    if (disowned !== last) {
      await pairings.save(disowned); // first of all: from here on nothing more of it can be stored
      await audit.append({ actor: personId, action: 'readings-disowned', subject: participationId, at: clock() });
    }
    const gone = await segments.disown({ participationId, pairingId: id });
    await foldAnew(stores, { sessionId, participationId });
    await control.announce(sessionId, 'pairings');
    return { seconds: mergeSegments(gone).filter(isBpm).length };
  });
}
