import type { PersonId } from '../directory/identity.ts';
import { UpbeatError } from '../errors.ts';

/** What lets somebody without an account into one class. Only the digest of its secret is known. */
export interface Ticket {
  readonly personId: PersonId;
  readonly sessionId: string;
  readonly secretDigest: string;
  /** It ends with the class; when nobody ever starts that, then. */
  readonly expiresAt: Date;
}

/** A class, its pauses and its grace are long over by then. */
const TICKET_HOURS = 4;

/** A code that was passed on further than it was meant to does not fill the organisation with strangers. */
export const MOST_GUESTS = 200;

/** The class is over, the ticket too old, or it never was one: nobody learns which. */
export class TicketOver extends UpbeatError<'ticket-over'> {
  constructor() {
    super('ticket-over', 'This class is over, and what let you in with it. Nothing of it can be read any more');
  }
}

export class NoMoreGuests extends UpbeatError<'no-more-guests'> {
  constructor() {
    super('no-more-guests', `This class has ${MOST_GUESTS} guests, and takes no more`);
  }
}

/** @returns when a ticket that is given now ends at the latest */
export function ticketExpiryOf(plannedStart: Date, now: Date): Date {
  return new Date(Math.max(plannedStart.getTime(), now.getTime()) + TICKET_HOURS * 3_600_000);
}
