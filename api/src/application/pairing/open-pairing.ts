import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden, TenantNotActive } from '../../domain/errors.ts';
import { PairingOver, tokenExpiryOf } from '../../domain/pairing/pairing.ts';
import type { ClassToken } from '../directory/class-token.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock, Digest } from '../world.ts';

export interface OpenPairingDeps {
  inTransaction: InTransaction;
  clock: Clock;
  digest: Digest;
}

/**
 * Who bears the token of a pairing: the person who sent for the sensor, bound to their one class.
 *
 * @throws {PairingOver} when the pairing was ended or replaced, the class is long over, or the token was never given
 * @throws {TenantNotActive} when the organisation was suspended
 */
export function openPairing(
  { inTransaction, clock, digest }: OpenPairingDeps,
  { tenantId, id, secret }: ClassToken,
): Promise<Identity> {
  return inTransaction(tenantId, async ({ tenant, sessions, pairings, people }) => {
    const pairing = await pairings.find(id);
    if (pairing?.state !== 'paired' || pairing.secretDigest !== digest(secret)) throw new PairingOver();
    if ((await tenant.find())?.state !== 'active') throw new TenantNotActive('suspended');
    const { sessionId, personId } = pairing;
    const session = await sessions.find(sessionId);
    const expiresAt = tokenExpiryOf(pairing, session?.state === 'ended' ? session.endedAt : null);
    if (!session || clock() >= expiresAt) throw new PairingOver();
    const person = (await people.find(personId)) ?? { name: '', isGuest: false };
    const boundTo = { type: 'pairing', sessionId, pairingId: id } as const;
    return { tenantId, personId, ...person, isAdmin: false, expiresAt, boundTo };
  });
}

/** The pairing that a caller bears the token of. @throws {Forbidden} when they signed in in another way */
export function pairingIdOf({ boundTo }: Identity): string {
  if (boundTo?.type !== 'pairing') throw new Forbidden('Only a paired sensor can do this');
  return boundTo.pairingId;
}
