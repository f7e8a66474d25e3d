import { NO_CONSENT } from '../../domain/consent/consent.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import { leaderOf } from '../../domain/session/leading.ts';
import { drawAlias, reseat, type Participation } from '../../domain/session/participation.ts';
import type { InTransaction } from '../stores.ts';
import type { NewId, Random } from '../world.ts';
import type { Turns } from './turns.ts';

export interface TakePartDeps {
  inTransaction: InTransaction;
  newId: NewId;
  random: Random;
  turns: Turns;
}

/**
 * Makes the caller a participant of a class, with a nickname and, if they allow a tile, a place. Doing it again
 * changes nothing: two devices of one person are one participation.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when the class has ended
 */
export async function takePart(
  { inTransaction, newId, random, turns }: TakePartDeps,
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<Participation> {
  const { tenantId, personId } = identity;
  const known = await inTransaction(tenantId, async ({ sessions, participations }) => {
    const session = await sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    const found = await participations.find({ sessionId, personId });
    if (!found && session.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');
    return found;
  });
  if (known) return known;

  const takeSeat = () =>
    inTransaction(tenantId, async ({ sessions, participations, consents, control }) => {
      await participations.lockAll(sessionId);
      const all = await participations.ofSession(sessionId);
      const meanwhile = all.find((participation) => participation.personId === personId);
      if (meanwhile) return meanwhile;
      const draw = {
        takenSlots: new Set(all.flatMap(({ slot }) => slot ?? [])),
        takenAliases: new Set(all.map(({ alias }) => alias)),
        random,
      };
      const session = await sessions.find(sessionId);
      const consent = (await consents.latest(personId))?.consent ?? NO_CONSENT;
      const seenBy = consent.coachSees && session ? [leaderOf(session).personId] : [];
      const alias = drawAlias(draw);
      const seated = { id: newId(), sessionId, personId, alias, slot: null, seenBy, hiddenFrom: [] };
      const participation = reseat(seated, NO_CONSENT, consent, draw);
      await participations.save(participation);
      await control.announce(sessionId, 'seats');
      return participation;
    });
  return turns(`${tenantId}/${sessionId}`, takeSeat);
}
