import type { TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import { end, type Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** What senders and processes still hold of a class reaches the database meanwhile, so that one summary is enough. */
const SUMMARY_DELAY_MS = 2000;

/**
 * Ends a session, and with it what people and their coach have said to one another, and whatever could tell who was in
 * the meeting, and asks for its summary. Ending twice is harmless: Teams, the coach and the planned end may all try.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 */
export function endSession(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { tenantId, sessionId }: { tenantId: TenantId; sessionId: string },
): Promise<Session> {
  return inTransaction(tenantId, async ({ sessions, care, folds, attendance, jobs, control }) => {
    const session = await sessions.lock(sessionId); // FOR UPDATE: two callers cannot both see it live
    if (!session) throw new SessionNotFound({ sessionId });
    const ended = end(session, clock());
    if (ended === session) return session;
    await sessions.save(ended);
    await folds.ask(sessionId);
    await care.forget(sessionId);
    await attendance.seal(sessionId);
    await jobs.enqueue('show-class-card', { sessionId });
    await jobs.enqueue(
      'summarise-session',
      { sessionId },
      { at: new Date(ended.endedAt.getTime() + SUMMARY_DELAY_MS) },
    );
    await control.announce(sessionId, 'session');
    return ended;
  });
}
