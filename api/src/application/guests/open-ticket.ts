import type { Identity } from '../../domain/directory/identity.ts';
import { TenantNotActive } from '../../domain/errors.ts';
import { TicketOver } from '../../domain/guests/ticket.ts';
import type { ClassToken } from '../directory/class-token.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock, Digest } from '../world.ts';

export interface OpenTicketDeps {
  inTransaction: InTransaction;
  clock: Clock;
  digest: Digest;
}

/**
 * Who bears a ticket: a guest, bound to the one class it was given for.
 *
 * @throws {TicketOver} when the class has ended, the ticket is too old, or it was never given
 * @throws {TenantNotActive} when the organisation was suspended
 */
export function openTicket(
  { inTransaction, clock, digest }: OpenTicketDeps,
  { tenantId, id: personId, secret }: ClassToken,
): Promise<Identity> {
  return inTransaction(tenantId, async ({ tenant, sessions, guests, people }) => {
    const ticket = await guests.findTicket(personId);
    if (ticket?.secretDigest !== digest(secret) || clock() >= ticket.expiresAt) throw new TicketOver();
    if ((await tenant.find())?.state !== 'active') throw new TenantNotActive('suspended');
    const { sessionId, expiresAt } = ticket;
    const session = await sessions.find(sessionId);
    const person = await people.find(personId);
    if (!session || session.state === 'ended' || !person) throw new TicketOver();
    const boundTo = { type: 'ticket', sessionId } as const;
    return { tenantId, personId, ...person, isAdmin: false, expiresAt, boundTo };
  });
}
