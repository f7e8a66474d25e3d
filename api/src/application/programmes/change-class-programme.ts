import type { TenantId } from '../../domain/directory/identity.ts';
import { ChangedMeanwhile, SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import { checkProgramme, isSameProgramme, type Programme } from '../../domain/programme/programme.ts';
import { opensAt, type Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';

/**
 * Changes the programme of one class before it starts. What is kept for other classes stays as it is. The same change
 * twice is harmless.
 *
 * @param asked.instead the programme as the caller saw it last
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when it has started: people are in it by the old plan
 * @throws {ChangedMeanwhile} when it is no longer the one that the caller saw
 * @throws {WrongLength | OutOfRange | ImpossibleInterval} when no class can be held by it
 */
export function changeClassProgramme(
  { inTransaction }: { inTransaction: InTransaction },
  asked: { tenantId: TenantId; sessionId: string; programme: Programme; instead: Programme },
): Promise<Session> {
  const { tenantId, sessionId, instead } = asked;
  const programme = checkProgramme(asked.programme);
  return inTransaction(tenantId, async ({ sessions, jobs, control }) => {
    const session = await sessions.lock(sessionId); // FOR UPDATE: it cannot start while it is changed
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state !== 'scheduled') throw new WrongSessionState(session.state, 'scheduled');
    if (isSameProgramme(session.programme, programme)) return session;
    if (!isSameProgramme(session.programme, instead)) throw new ChangedMeanwhile(sessionId);
    const changed = { ...session, programme };
    await sessions.save(changed);
    await jobs.enqueue('show-class-card', { sessionId }, { at: opensAt(changed) });
    await control.announce(sessionId, 'session');
    return changed;
  });
}
