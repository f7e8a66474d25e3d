import { expect } from 'chai';
import { openTicketDesk, type GuestTicket, type TicketDesk } from './ticket-desk.ts';

const ticket: GuestTicket = {
  ticket: 'ticket.of.a.guest',
  sessionId: '33333333-0000-4000-8000-000000000001',
  expiresAt: '2026-11-21T13:00:00Z',
  name: 'Mia',
};
const during = () => Date.parse('2026-11-21T12:30:00Z');
const afterwards = () => Date.parse('2026-11-21T13:00:01Z');

describe('The ticket of a guest', () => {
  const desks: TicketDesk[] = [];
  afterEach(() => desks.splice(0).forEach((desk) => desk.close()));

  /** A page of the guest, and the first ticket that it hears of. */
  function openPage(now: () => number): { desk: TicketDesk; heard: Promise<GuestTicket> } {
    const { promise, resolve } = Promise.withResolvers<GuestTicket>();
    const desk = openTicketDesk(resolve, now);
    desks.push(desk);
    return { desk, heard: promise };
  }

  it('goes from the panel, where the code was entered, to the stage that is open', async () => {
    const stage = openPage(during);
    openPage(during).desk.show(ticket);
    expect(await stage.heard).to.deep.equal(ticket);
  });

  it('is there for a page that opens later', async () => {
    openPage(during).desk.show(ticket);
    expect(await openPage(during).heard).to.deep.equal(ticket);
  });

  it('is handed to nobody once the class is over', async () => {
    const panel = openPage(afterwards);
    panel.desk.show(ticket);
    const late = openPage(afterwards);
    const next = { ...ticket, ticket: 'another', expiresAt: '2026-11-21T14:00:00Z' };
    panel.desk.show(next);
    expect(await late.heard).to.deep.equal(next);
  });
});
