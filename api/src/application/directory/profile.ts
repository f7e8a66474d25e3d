import type { Identity } from '../../domain/directory/identity.ts';
import { OutOfRange } from '../../domain/errors.ts';
import { MAXIMUM_LIMITS, maxHeartRateOf, STUDIED_AGES } from '../../domain/heart-rate/max-heart-rate.ts';
import type { ControlSignals, InTransaction, ParticipationStore, Profile } from '../stores.ts';
import type { Clock } from '../world.ts';

/** What this person has told about their maximum, and the one that is used. */
export async function readProfile(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  identity: Identity,
): Promise<Profile & { maxHeartRate: number | null }> {
  const profile = await inTransaction(identity.tenantId, ({ people }) => people.profile(identity.personId));
  return { ...profile, maxHeartRate: maxHeartRateOf(profile, clock().getFullYear()) };
}

/**
 * Saves what turns this person's bpm into zones; classes they are in show the new zones from the next reading on.
 *
 * @throws {OutOfRange} an age outside 18–81 years, or an own maximum outside 120–230 bpm
 */
export function changeProfile(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, profile }: { identity: Identity; profile: Profile },
): Promise<void> {
  const { birthYear, ownMaximum } = profile;
  const age = birthYear === null ? null : clock().getFullYear() - birthYear;
  if (age !== null && (age < STUDIED_AGES[0] || age > STUDIED_AGES[1])) throw new OutOfRange('age', age, STUDIED_AGES);
  if (ownMaximum !== null && (ownMaximum < MAXIMUM_LIMITS[0] || ownMaximum > MAXIMUM_LIMITS[1])) {
    throw new OutOfRange('own maximum', ownMaximum, MAXIMUM_LIMITS);
  }
  return inTransaction(identity.tenantId, async ({ people, participations, control }) => {
    await people.saveProfile(identity.personId, profile);
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
