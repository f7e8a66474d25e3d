import type { Identity } from '../../domain/directory/identity.ts';
import { maxHeartRateOf } from '../../domain/heart-rate/max-heart-rate.ts';
import { PairingOver, type ActivePairing } from '../../domain/pairing/pairing.ts';
import { readClock, type ClockReading } from '../../domain/session/clock.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import { pairingIdOf } from './open-pairing.ts';

/** What a page with a sensor shows of the class it sends to. */
export interface PairedView {
  readonly session: Session;
  readonly clock: ClockReading;
  readonly maxHeartRate: number | null;
}

/** @throws {PairingOver} when it is no longer paired */
export async function viewPairing(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  identity: Identity,
): Promise<PairedView> {
  return inTransaction(identity.tenantId, async (stores) => {
    const pairing = await stores.pairings.find(pairingIdOf(identity));
    if (pairing?.state !== 'paired') throw new PairingOver();
    return pairedView(stores, pairing, clock());
  });
}

export async function pairedView(
  { sessions, people }: Stores,
  { sessionId, personId }: ActivePairing,
  now: Date,
): Promise<PairedView> {
  const session = await sessions.find(sessionId);
  if (!session) throw new PairingOver();
  const profile = await people.profile(personId);
  return { session, clock: readClock(session, now), maxHeartRate: maxHeartRateOf(profile, now.getFullYear()) };
}
