import type { ClassTicket } from '@upbeat/api/contract/guests.ts';

/** A guest's way into one class, under the name they gave. */
export interface GuestTicket extends ClassTicket {
  readonly name: string;
}

/** The pages of a guest on one screen hand one another the ticket. It lives in their memory and nowhere else. */
export interface TicketDesk {
  /** Hands the others a ticket, now and when they ask later. */
  readonly show: (ticket: GuestTicket) => void;
  readonly close: () => void;
}

const CHANNEL = 'upbeat-guest-ticket';

type Word = { readonly type: 'ask' } | { readonly type: 'ticket'; readonly ticket: GuestTicket };

/** @param onTicket told of a ticket that another page has, at most once for each */
export function openTicketDesk(onTicket: (ticket: GuestTicket) => void, now: () => number = Date.now): TicketDesk {
  const channel = new BroadcastChannel(CHANNEL);
  const say = (word: Word) => channel.postMessage(word);
  let held: GuestTicket | null = null;

  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.type === 'ask') {
      if (held !== null && isGood(held, now())) say({ type: 'ticket', ticket: held });
    } else if (data.ticket.ticket !== held?.ticket && isGood(data.ticket, now())) {
      held = data.ticket;
      onTicket(held);
    }
  };
  say({ type: 'ask' });

  return {
    show(ticket) {
      held = ticket;
      say({ type: 'ticket', ticket });
    },
    close: () => channel.close(),
  };
}

function isGood({ expiresAt }: GuestTicket, now: number): boolean {
  return new Date(expiresAt).getTime() > now;
}
