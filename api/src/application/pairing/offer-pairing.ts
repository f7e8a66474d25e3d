import { drawEntryCode } from '../../domain/directory/entry-code.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { WrongSessionState } from '../../domain/errors.ts';
import { offer, unpair } from '../../domain/pairing/pairing.ts';
import { takePart, type TakePartDeps } from '../live/take-part.ts';
import type { Clock, Digest } from '../world.ts';

export interface OfferPairingDeps extends TakePartDeps {
  clock: Clock;
  digest: Digest;
}

/**
 * Gives the caller, who takes part from now on, a code for a sensor in another browser. The code before it is worthless
 * from here; what is paired stays so until the new code is used.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when the class has ended
 */
export async function offerPairing(
  deps: OfferPairingDeps,
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<{ code: string; expiresAt: Date }> {
  const { id: participationId } = await takePart(deps, { identity, sessionId });
  const { personId } = identity;
  const code = drawEntryCode(deps.random);
  const bound = { id: deps.newId(), sessionId, personId, participationId };
  const pairing = offer(bound, deps.digest(code), deps.clock());
  await deps.inTransaction(identity.tenantId, async ({ sessions, pairings }) => {
    const session = await sessions.find(sessionId);
    if (session?.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');
    for (const earlier of await pairings.lockOf({ sessionId, personId })) {
      if (earlier.state === 'offered') await pairings.save(unpair(earlier));
    }
    await pairings.save(pairing);
  });
  return { code, expiresAt: pairing.codeExpiresAt };
}
