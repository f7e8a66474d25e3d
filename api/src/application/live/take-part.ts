import { NO_CONSENT } from '../../domain/consent/consent.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import { drawAlias, reseat, type Participation } from '../../domain/session/participation.ts';
import type { InTransaction } from '../stores.ts';
import type { NewId, Random } from '../world.ts';

export interface TakePartDeps {
  inTransaction: InTransaction;
  newId: NewId;
  random: Random;
}

/**
 * Makes the caller a participant of a class, with a nickname and, if they allow a tile, a place. Doing it again
 * changes nothing: two devices of one person are one participation.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when the class has ended
 */
export function takePart(
  { inTransaction, newId, random }: TakePartDeps,
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<Participation> {
  return inTransaction(identity.tenantId, async ({ sessions, participations, consents, control }) => {
    const session = await sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    const personId = identity.personId;
    const known = await participations.find({ sessionId, personId });
    if (known) return known;
    if (session.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');

    await participations.lockAll(sessionId);
    const all = await participations.ofSession(sessionId);
    const meanwhile = all.find((participation) => participation.personId === personId);
    if (meanwhile) return meanwhile;
    const draw = {
      takenSlots: new Set(all.flatMap(({ slot }) => slot ?? [])),
      takenAliases: new Set(all.map(({ alias }) => alias)),
      random,
    };
    const consent = (await consents.latest(personId))?.consent ?? NO_CONSENT;
    const seated = { id: newId(), sessionId, personId, alias: drawAlias(draw), slot: null };
    const participation = reseat(seated, NO_CONSENT, consent, draw);
    await participations.save(participation);
    await control.announce(sessionId, 'seats');
    return participation;
  });
}
