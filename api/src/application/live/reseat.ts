import { followConsent } from '../../domain/care/coach-sight.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { PersonId } from '../../domain/directory/identity.ts';
import { reseat } from '../../domain/session/participation.ts';
import type { ParticipationStore } from '../stores.ts';
import type { Random } from '../world.ts';

/** Gives or takes one person's tile in one class, and the coach's view of them, while nobody else is being seated. */
export async function reseatIn(
  participations: ParticipationStore,
  {
    sessionId,
    personId,
    before,
    after,
    leaderId,
    random,
  }: { sessionId: string; personId: PersonId; before: Consent; after: Consent; leaderId: PersonId; random: Random },
): Promise<void> {
  await participations.lockAll(sessionId);
  const all = await participations.ofSession(sessionId);
  const own = all.find((participation) => participation.personId === personId);
  if (!own) return;
  const takenSlots = new Set(all.flatMap(({ slot }) => slot ?? []));
  const takenAliases = new Set(all.map(({ alias }) => alias));
  const seated = reseat(own, before, after, { takenSlots, takenAliases, random });
  await participations.save(followConsent(seated, { before, after, leaderId }));
}
