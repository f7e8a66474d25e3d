import type { Identity } from '../../domain/directory/identity.ts';
import { OutOfRange } from '../../domain/errors.ts';
import {
  MAXIMUM_LIMITS,
  maxHeartRateOf,
  STUDIED_AGES,
  type KnownMaximum,
} from '../../domain/heart-rate/max-heart-rate.ts';
import { WEIGHT_LIMITS_KG, type Body } from '../../domain/summary/calories.ts';
import type { ControlSignals, InTransaction, ParticipationStore, Profile } from '../stores.ts';
import type { Clock } from '../world.ts';

/** What this person has told about themselves, and the maximum that is used. */
export async function readProfile(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  identity: Identity,
): Promise<Profile & { maxHeartRate: number | null }> {
  const profile = await inTransaction(identity.tenantId, ({ people }) => people.profile(identity.personId));
  return { ...profile, maxHeartRate: maxHeartRateOf(profile, clock().getFullYear()) };
}

/**
 * Saves what turns this person's bpm into zones and energy; classes they are in show the new zones from the next
 * reading on. Of weight and sex, what is left out stays as it was.
 *
 * @throws {OutOfRange} an age outside 18–81 years, an own maximum outside 120–230 bpm, or a weight outside 30–250 kg
 */
export function changeProfile(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, profile }: { identity: Identity; profile: KnownMaximum & Partial<Body> },
): Promise<void> {
  const { birthYear, ownMaximum, weightKg = null } = profile;
  const age = birthYear === null ? null : clock().getFullYear() - birthYear;
  if (age !== null && (age < STUDIED_AGES[0] || age > STUDIED_AGES[1])) throw new OutOfRange('age', age, STUDIED_AGES);
  if (ownMaximum !== null && (ownMaximum < MAXIMUM_LIMITS[0] || ownMaximum > MAXIMUM_LIMITS[1])) {
    throw new OutOfRange('own maximum', ownMaximum, MAXIMUM_LIMITS);
  }
  if (weightKg !== null && (weightKg < WEIGHT_LIMITS_KG[0] || weightKg > WEIGHT_LIMITS_KG[1])) {
    throw new OutOfRange('weight', weightKg, WEIGHT_LIMITS_KG);
  }
  return inTransaction(identity.tenantId, async ({ people, participations, control }) => {
    const before = await people.profile(identity.personId);
    await people.saveProfile(identity.personId, { ...before, ...profile });
    await announceToLiveClasses(identity.personId, participations, control);
  });
}

async function announceToLiveClasses(
  personId: string,
  participations: ParticipationStore,
  control: ControlSignals,
): Promise<void> {
  for (const { sessionId } of await participations.openOf(personId)) await control.announce(sessionId, 'seats');
}
