import { standingWord, type Word } from '../../domain/care/care.ts';
import { isSeenBy } from '../../domain/care/coach-sight.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import { NotOnList, SessionNotFound, TooSoon, WrongSessionState } from '../../domain/errors.ts';
import { leaderOf } from '../../domain/session/leading.ts';
import type { InTransaction, SeatRow } from '../stores.ts';
import type { Clock } from '../world.ts';

export interface SendWordDeps {
  inTransaction: InTransaction;
  clock: Clock;
  /** Brings a class that this process holds up to date; never fails, but may be late. */
  bringUpToDate: (sessionId: string) => Promise<void>;
}

/**
 * Sends one of our words from who leads a class to somebody on one of their lists: a question to who told them that
 * they feel unwell, advice to whose signal they may see. The same word twice is harmless.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when it has ended
 * @throws {NotOnList} to anybody else, be they there or not
 * @throws {TooSoon} advice while a question of theirs waits for its answer
 */
export async function sendWord(
  { inTransaction, clock, bringUpToDate }: SendWordDeps,
  asked: { tenantId: TenantId; sessionId: string; id: string; participationId: string; word: Word },
): Promise<void> {
  const { tenantId, sessionId, id, participationId, word } = asked;
  const now = clock();
  await inTransaction(tenantId, async ({ sessions, participations, care, control }) => {
    const session = await sessions.lock(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');
    const leader = leaderOf(session);
    const seat = (await participations.seats(sessionId)).find(
      ({ participation }) => participation.id === participationId,
    );
    if (!seat || !mayReceive(seat, word, leader.personId)) throw new NotOnList();
    const known = standingWord(seat.care.word, now);
    if (known?.word === word || seat.care.word?.id === id) return;
    const isMine = seat.care.toldCoach === leader.personId; // of another coach's question this one learns nothing
    if (known !== null && isMine && word === 'sensor-help')
      throw new TooSoon('They have not answered your question yet');
    await care.save(participationId, { ...seat.care, word: { id, word, from: leader.name, at: now } });
    await control.announce(sessionId, 'seats');
  });
  await bringUpToDate(sessionId);
}

function mayReceive({ participation, consent, care }: SeatRow, word: Word, coachId: string): boolean {
  if (word === 'are-you-all-right') return care.isUnwell && care.toldCoach === coachId;
  return isSeenBy(participation, consent, coachId);
}
