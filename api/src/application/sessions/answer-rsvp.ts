import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import { comingToTell } from '../../domain/session/coming.ts';
import { opensAt, type Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** The card that all see is brought to the count so seldom, however many answer. */
const SHOWN_EACH_MS = 60_000;
/** No answer takes as long to be stored, clocks that differ included. */
const STORED_WITHIN_MS = 5000;

/**
 * Keeps whether a person comes to a class; the last answer counts. An answer that is another asks for the card to be
 * brought to the count.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when it has ended
 */
export function answerRsvp(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  {
    tenantId,
    personId,
    sessionId,
    isComing,
    at,
  }: {
    tenantId: TenantId;
    personId: PersonId;
    sessionId: string;
    isComing: boolean;
    /** When they said so, where Upbeat learns of it later. */
    at?: Date;
  },
): Promise<{ session: Session; coming: number | null }> {
  return inTransaction(tenantId, async ({ sessions, rsvps, jobs }) => {
    const session = await sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');
    const now = clock();
    const wasComing = (await rsvps.isComing({ sessionId, personId })) ?? false;
    await rsvps.save({ sessionId, personId, isComing, at: at ?? now, heardAt: now });
    if (isComing !== wasComing && now >= opensAt(session))
      await jobs.enqueue('show-class-card', { sessionId }, { at: shownAt(now), together: true });
    return { session, coming: comingToTell(await rsvps.countComing(sessionId)) };
  });
}

/** The same for all who answer in one minute, and later than the answer of any of them is stored. */
function shownAt(now: Date): Date {
  return new Date((Math.floor(now.getTime() / SHOWN_EACH_MS) + 1) * SHOWN_EACH_MS + STORED_WITHIN_MS);
}
