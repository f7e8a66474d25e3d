import { feelFine, feelUnwell, type Care } from '../../domain/care/care.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import { leaderOf } from '../../domain/session/leading.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';

export interface UnwellDeps {
  inTransaction: InTransaction;
  /** Brings a class that this process holds up to date; never fails, but may be late. */
  bringUpToDate: (sessionId: string) => Promise<void>;
}

interface Asked {
  identity: Identity;
  sessionId: string;
}

/**
 * Notes that the caller feels unwell, and tells who leads the class now if they want it: saying so to this coach is
 * enough, whatever else of them a coach may see. It is kept until they are fine, or the class ends.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller takes no part in it
 * @throws {WrongSessionState} when it has ended
 */
export function sayUnwell(deps: UnwellDeps, { tellCoach, ...asked }: Asked & { tellCoach: boolean }): Promise<void> {
  return changeCare(deps, asked, (care, session) => feelUnwell(care, tellCoach ? leaderOf(session).personId : null));
}

/** "I am fine": takes all of it back. @throws as `sayUnwell` */
export function sayFine(deps: UnwellDeps, asked: Asked): Promise<void> {
  return changeCare(deps, asked, feelFine);
}

async function changeCare(
  { inTransaction, bringUpToDate }: UnwellDeps,
  { identity: { tenantId, personId }, sessionId }: Asked,
  change: (care: Care, session: Session) => Care,
): Promise<void> {
  await inTransaction(tenantId, async ({ sessions, participations, care, control }) => {
    const session = await sessions.lock(sessionId); // a class that ends meanwhile takes all of this with it
    const own = await participations.find({ sessionId, personId });
    if (!session || !own) throw new SessionNotFound({ sessionId });
    if (session.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');
    await care.save(own.id, change(await care.find(own.id), session));
    await control.announce(sessionId, 'seats');
  });
  await bringUpToDate(sessionId);
}
