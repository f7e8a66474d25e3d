import { drawEntryCode } from '../../domain/directory/entry-code.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock, Digest, Random } from '../world.ts';

export interface OpenToGuestsDeps {
  inTransaction: InTransaction;
  clock: Clock;
  random: Random;
  digest: Digest;
}

/**
 * Lets people without an account into a class with a code. Doing it again gives a new code, and the one before it opens
 * nothing from here; who came in with it stays.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when the class has ended
 */
export async function openToGuests(
  { inTransaction, clock, random, digest }: OpenToGuestsDeps,
  { identity: { tenantId, personId }, sessionId }: { identity: Identity; sessionId: string },
): Promise<{ code: string }> {
  const code = drawEntryCode(random);
  await inTransaction(tenantId, async ({ sessions, guests, audit }) => {
    const session = await sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');
    await guests.saveCode(sessionId, digest(code));
    await audit.append({ actor: personId, action: 'guests-let-in', subject: sessionId, at: clock() });
  });
  return { code };
}

/** Takes back the code: nobody else comes in with it, who is in stays. Without a code nothing happens. */
export async function closeToGuests(
  { inTransaction, clock }: Pick<OpenToGuestsDeps, 'inTransaction' | 'clock'>,
  { identity: { tenantId, personId }, sessionId }: { identity: Identity; sessionId: string },
): Promise<void> {
  await inTransaction(tenantId, async ({ guests, audit }) => {
    if ((await guests.lockCode(sessionId)) === null) return;
    await guests.saveCode(sessionId, null);
    await audit.append({ actor: personId, action: 'guests-shut-out', subject: sessionId, at: clock() });
  });
}
