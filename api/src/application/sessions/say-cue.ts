import type { TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound, TooSoon, WrongLength, WrongSessionState } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** Who exercises has to be able to read one before the next one comes. */
const APART_MS = 2000;
export const CUE_LENGTH = [1, 60] as const;

/**
 * Says a cue to everybody in a class, once: its text goes to all processes and is kept nowhere. A cue that arrives
 * twice is said once.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} unless it is live
 * @throws {WrongLength} for one without words
 * @throws {TooSoon} less than two seconds after the one before
 */
export async function sayCue(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { tenantId, sessionId, cue }: { tenantId: TenantId; sessionId: string; cue: { id: string; text: string } },
): Promise<void> {
  const text = cue.text.trim();
  if (text.length < CUE_LENGTH[0]) throw new WrongLength('text', text.length, CUE_LENGTH, 'characters');
  await inTransaction(tenantId, async ({ sessions, control }) => {
    const session = await sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state !== 'live') throw new WrongSessionState(session.state, 'live');
    const taken = await sessions.takeCue({ sessionId, id: cue.id, at: clock(), apartMs: APART_MS });
    if (taken === 'too-soon') throw new TooSoon('One cue every two seconds');
    if (taken === 'taken') await control.tell(sessionId, { type: 'cue', id: cue.id, text });
  });
}
