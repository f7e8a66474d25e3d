import { decideAbout } from '../../domain/care/coach-sight.ts';
import { NO_CONSENT } from '../../domain/consent/consent.ts';
import type { Identity, PersonId } from '../../domain/directory/identity.ts';
import { ConsentMissing, Forbidden, SessionNotFound } from '../../domain/errors.ts';
import { isLeader, isOtherCoach } from '../../domain/session/leading.ts';
import type { InTransaction } from '../stores.ts';

export interface DecideAboutCoachDeps {
  inTransaction: InTransaction;
  /** Brings a class that this process holds up to date; never fails, but may be late. */
  bringUpToDate: (sessionId: string) => Promise<void>;
}

/**
 * Lets one coach of a class see what the caller's consent lets a coach see, or does not. The last answer counts.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller takes no part in it
 * @throws {Forbidden} about somebody who is no coach of this class
 * @throws {ConsentMissing} when the caller lets no coach see anything
 */
export async function decideAboutCoach(
  { inTransaction, bringUpToDate }: DecideAboutCoachDeps,
  asked: { identity: Identity; sessionId: string; coachId: PersonId; isAllowed: boolean },
): Promise<void> {
  const { identity, sessionId, coachId, isAllowed } = asked;
  const { tenantId, personId } = identity;
  await inTransaction(tenantId, async ({ sessions, participations, consents, control }) => {
    await participations.lockAll(sessionId); // whoever changes their consent meanwhile waits
    const session = await sessions.find(sessionId);
    const own = await participations.find({ sessionId, personId });
    if (!session || !own) throw new SessionNotFound({ sessionId });
    if (!isLeader(session, coachId) && !isOtherCoach(session, coachId)) {
      throw new Forbidden('This person is no coach of this class');
    }
    const consent = (await consents.latest(personId))?.consent ?? NO_CONSENT;
    if (isAllowed && !consent.coachSees) throw new ConsentMissing('coachSees');
    await participations.save(decideAbout(own, coachId, isAllowed));
    await control.announce(sessionId, 'seats');
  });
  await bringUpToDate(sessionId);
}
