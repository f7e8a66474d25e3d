import type { TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import { start, type Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/**
 * Starts a class, and has its card say so. Starting twice is harmless: Teams and the coach may both try.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when it has ended
 */
export function startSession(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { tenantId, sessionId }: { tenantId: TenantId; sessionId: string },
): Promise<Session> {
  return inTransaction(tenantId, async ({ sessions, jobs, control }) => {
    const session = await sessions.lock(sessionId); // FOR UPDATE: two callers cannot both see it scheduled
    if (!session) throw new SessionNotFound({ sessionId });
    const started = start(session, clock());
    if (started === session) return session;
    await sessions.save(started);
    await jobs.enqueue('show-class-card', { sessionId });
    await control.announce(sessionId, 'session');
    return started;
  });
}
