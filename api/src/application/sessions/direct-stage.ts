import type { TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import { lead } from '../../domain/programme/lead-playback.ts';
import { positionAt } from '../../domain/programme/playback.ts';
import { readClock } from '../../domain/session/clock.ts';
import type { Session } from '../../domain/session/session.ts';
import { direct, type StageChange } from '../../domain/session/stage.ts';
import { mixSeats } from '../live/reseat.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock, NewId, Random } from '../world.ts';

export interface DirectStageDeps {
  inTransaction: InTransaction;
  clock: Clock;
  newId: NewId;
  random: Random;
  /** Brings a class that this process holds up to date; never fails, but may be late. */
  bringUpToDate: (sessionId: string) => Promise<void>;
}

/**
 * Changes what the stage of a class shows. Clearing it pauses the programme too, in the same moment. Where names give
 * way to nicknames or come back, everybody gets another place and nickname.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when it has ended
 */
export async function directStage(
  { inTransaction, clock, newId, random, bringUpToDate }: DirectStageDeps,
  { tenantId, sessionId, change }: { tenantId: TenantId; sessionId: string; change: StageChange },
): Promise<Session> {
  const now = clock();
  const directed = await inTransaction(tenantId, async ({ sessions, participations, control }) => {
    if (change.isRecorded !== undefined) await participations.lockAll(sessionId); // before the class, as whoever sits down
    const session = await sessions.lock(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');
    const stage = direct(session.stage, change);
    if (stage.isRecorded !== session.stage.isRecorded) await mixSeats(participations, { sessionId, random });
    const clears = stage.isCleared && !session.stage.isCleared;
    const changed = { ...(clears ? paused(session, newId(), now) : session), stage };
    await sessions.save(changed);
    await control.announce(sessionId, 'session');
    return changed;
  });
  await bringUpToDate(sessionId);
  return directed;
}

/** What has not begun, stands already or is over stays as it is. */
function paused(session: Session, id: string, now: Date): Session {
  if (session.state !== 'live') return session;
  const second = readClock(session, now).second ?? 0;
  const { state } = positionAt(session.programme, session.playback, second);
  return state === 'running' ? { ...session, ...lead(session, { act: 'pause', id }, second) } : session;
}
