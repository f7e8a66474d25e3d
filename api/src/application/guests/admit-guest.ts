import { readEntryCode } from '../../domain/directory/entry-code.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import { TenantNotActive } from '../../domain/errors.ts';
import { guestName } from '../../domain/guests/guest-name.ts';
import { MOST_GUESTS, NoMoreGuests, ticketExpiryOf } from '../../domain/guests/ticket.ts';
import { CodeRefused } from '../../domain/pairing/pairing.ts';
import { spellClassToken } from '../directory/class-token.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock, Digest, NewId, NewSecret } from '../world.ts';

export interface AdmitGuestDeps {
  inTransaction: InTransaction;
  clock: Clock;
  newId: NewId;
  digest: Digest;
  newSecret: NewSecret;
  /** The class a code opens, whosever it is: who types a code has not said who they are. */
  sessionOfGuestCode: (digest: string) => Promise<{ tenantId: TenantId; sessionId: string } | null>;
}

/**
 * Lets somebody whom Teams cannot sign in into one class: a person of that organisation, marked as a guest, with the
 * name they typed and no consent to anything.
 *
 * @throws {CodeRefused} when the code is wrong or was taken back, or the class has ended
 * @throws {UnreadableName} a name of nothing that can be read
 * @throws {NoMoreGuests} when a class has its 200
 * @throws {TenantNotActive} when the organisation was suspended
 */
export async function admitGuest(
  { inTransaction, clock, newId, digest, newSecret, sessionOfGuestCode }: AdmitGuestDeps,
  { code: typed, name: typedName }: { code: string; name: string },
): Promise<{ ticket: string; sessionId: string; expiresAt: Date }> {
  const code = readEntryCode(typed);
  const codeDigest = code === null ? null : digest(code);
  const found = codeDigest === null ? null : await sessionOfGuestCode(codeDigest);
  if (!found) throw new CodeRefused();
  const name = guestName(typedName);
  const { tenantId, sessionId } = found;
  const personId = newId();
  const secret = newSecret();

  const expiresAt = await inTransaction(tenantId, async ({ tenant, sessions, people, guests, audit }) => {
    if ((await tenant.find())?.state !== 'active') throw new TenantNotActive('suspended');
    const stillOpens = (await guests.lockCode(sessionId)) === codeDigest; // and nobody else is counted meanwhile
    const session = await sessions.find(sessionId);
    if (!stillOpens || !session || session.state === 'ended') throw new CodeRefused();
    if ((await guests.countTickets(sessionId)) >= MOST_GUESTS) throw new NoMoreGuests();
    const until = ticketExpiryOf(session.plannedStart, clock());
    await people.admit({ personId, name });
    await guests.saveTicket({ personId, sessionId, secretDigest: digest(secret), expiresAt: until });
    await audit.append({ actor: personId, action: 'guest-came-in', subject: sessionId, at: clock() });
    return until;
  });
  return { ticket: spellClassToken({ kind: 'ticket', tenantId, id: personId, secret }), sessionId, expiresAt };
}
