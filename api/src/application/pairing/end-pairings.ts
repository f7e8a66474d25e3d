import type { Identity } from '../../domain/directory/identity.ts';
import { unpair } from '../../domain/pairing/pairing.ts';
import type { InTransaction } from '../stores.ts';

/**
 * Ends what a person has paired in a class, and takes back a code that waits; a paired sensor ends itself alone. With
 * nothing paired nothing happens. A sensor that is connected, to whichever process, is let go of.
 */
export function endPairings(
  { inTransaction }: { inTransaction: InTransaction },
  { identity: { tenantId, personId, boundTo }, sessionId }: { identity: Identity; sessionId: string },
): Promise<void> {
  return inTransaction(tenantId, async ({ pairings, control }) => {
    const all = await pairings.lockOf({ sessionId, personId });
    const mine = boundTo?.type === 'pairing' ? all.filter(({ id }) => id === boundTo.pairingId) : all;
    const open = mine.filter(({ state }) => state === 'offered' || state === 'paired');
    for (const pairing of open) await pairings.save(unpair(pairing));
    if (open.length > 0) await control.announce(sessionId, 'pairings');
  });
}
