import type { TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import { lead, type PlaybackAct } from '../../domain/programme/lead-playback.ts';
import { readClock } from '../../domain/session/clock.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/**
 * Pauses, resumes, stretches or skips the programme of a class that is live. The same act twice is harmless.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} unless it is live
 * @throws {ProgrammeIsOver | OutOfRange | TooLate} as `lead` says
 */
export function leadPlayback(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { tenantId, sessionId, act }: { tenantId: TenantId; sessionId: string; act: PlaybackAct },
): Promise<Session> {
  return inTransaction(tenantId, async ({ sessions, control }) => {
    const session = await sessions.lock(sessionId); // FOR UPDATE: acts follow one another
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state !== 'live') throw new WrongSessionState(session.state, 'live');
    const { programme, playback } = lead(session, act, readClock(session, clock()).second ?? 0);
    if (playback === session.playback) return session;
    const changed = { ...session, programme, playback };
    await sessions.save(changed);
    await control.announce(sessionId, 'session');
    return changed;
  });
}
