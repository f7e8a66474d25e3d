import { followConsent } from '../../domain/care/coach-sight.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { PersonId } from '../../domain/directory/identity.ts';
import { reseat, seatAnew } from '../../domain/session/participation.ts';
import type { ParticipationStore } from '../stores.ts';
import type { Random } from '../world.ts';

/**
 * Gives everybody with a tile another place and nickname, if one of them shows their name: names and nicknames change
 * places, and nobody is to tell which belonged together. All of them move, as the only one who did would be known.
 * Everybody is locked.
 */
export async function mixSeats(
  participations: ParticipationStore,
  { sessionId, random }: { sessionId: string; random: Random },
): Promise<void> {
  const seats = await participations.seats(sessionId);
  if (!seats.some(({ consent: { showTile, showName } }) => showTile && showName)) return;
  const takenSlots = new Set(seats.flatMap(({ participation: { slot } }) => slot ?? []));
  const takenAliases = new Set(seats.map(({ participation: { alias } }) => alias));
  const mixed = seats.map(({ participation }) => {
    const anew = seatAnew(participation, { takenSlots, takenAliases, random });
    if (anew.slot !== null) takenSlots.add(anew.slot);
    takenAliases.add(anew.alias);
    return anew;
  });
  await participations.saveAll(mixed);
}

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
