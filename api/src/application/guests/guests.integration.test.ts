import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { MOST_GUESTS } from '../../domain/guests/ticket.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { systemDigest, systemNewSecret } from '../../infrastructure/system/system.ts';
import { readClassToken } from '../directory/class-token.ts';
import { aClass, COLLECTS, handClock, type Hand } from '../live/live-world.fixture.ts';
import { endSession } from '../sessions/end-session.ts';
import { admitGuest } from './admit-guest.ts';
import { openTicket } from './open-ticket.ts';
import { closeToGuests, openToGuests } from './open-to-guests.ts';

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'served',
    (fault: unknown) => (fault as { code?: string }).code,
  );

describe('guests without an account', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  async function aClassWithGuests({ clock }: Pick<Hand, 'clock'>) {
    const { database } = test;
    const { tenantId, sessionId, person } = await aClass(database);
    await database.inTransaction(tenantId, ({ tenant }) => tenant.save({ name: 'Contoso', state: 'active' }));
    const identity = await person(COLLECTS);
    const credentials = { inTransaction: database.inTransaction, clock, digest: systemDigest };
    const door = {
      ...credentials,
      newId: randomUUID,
      newSecret: systemNewSecret,
      sessionOfGuestCode: (digest: string) => database.sessionOfGuestCode(digest),
    };
    const open = (ticket: string) => {
      const own = readClassToken(ticket);
      if (!own) throw new Error('Expected a ticket');
      return openTicket(credentials, own);
    };
    const asked = { identity, sessionId };
    return {
      tenantId,
      sessionId,
      letIn: async () => (await openToGuests({ ...credentials, random: Math.random }, asked)).code,
      shutOut: () => closeToGuests(credentials, asked),
      enter: (code: string, name = 'Sam Guest') => admitGuest(door, { code, name }),
      open,
    };
  }

  it('come in with a code and a name, into that class alone, with no consent to anything [GU1] [GU2]', async () => {
    const { tenantId, sessionId, letIn, enter, open } = await aClassWithGuests(handClock());
    const { ticket, expiresAt, ...of } = await enter(await letIn());
    expect(of).to.deep.equal({ sessionId });
    expect(expiresAt).to.deep.equal(new Date('2026-11-23T16:00:00Z'));
    const guest = await open(ticket);
    expect(guest).to.deep.include({ tenantId, name: 'Sam Guest', isAdmin: false, isGuest: true });
    expect(guest.boundTo).to.deep.equal({ type: 'ticket', sessionId });
    const consent = await test.database.inTransaction(tenantId, ({ consents }) => consents.latest(guest.personId));
    expect(consent).to.equal(null);
  });

  it('do not come in with a wrong code, one that was taken back or renewed, or after the class [GU1]', async () => {
    const hand = handClock();
    const { tenantId, sessionId, letIn, shutOut, enter } = await aClassWithGuests(hand);
    const older = await letIn();
    const newer = await letIn();
    expect(await codeOf(enter(older))).to.equal('code-refused');
    expect(await codeOf(enter('00000000'))).to.equal('code-refused');
    await shutOut();
    await shutOut();
    expect(await codeOf(enter(newer))).to.equal('code-refused');
    const last = await letIn();
    await endSession({ ...test.database, clock: hand.clock }, { tenantId, sessionId });
    expect(await codeOf(enter(last))).to.equal('code-refused');
    expect(await codeOf(letIn())).to.equal('wrong-session-state');
  });

  it('stay when the code is taken back, and until the class ends [GU3]', async () => {
    const hand = handClock();
    const { tenantId, sessionId, letIn, shutOut, enter, open } = await aClassWithGuests(hand);
    const { ticket } = await enter(await letIn());
    await shutOut();
    await open(ticket);
    await endSession({ ...test.database, clock: hand.clock }, { tenantId, sessionId });
    expect(await codeOf(open(ticket))).to.equal('ticket-over');
  });

  it('hold a ticket that is too old after four hours, and none that was changed [GU3]', async () => {
    const hand = handClock();
    const { letIn, enter, open } = await aClassWithGuests(hand);
    const { ticket } = await enter(await letIn());
    const changed = ticket.slice(0, -1) + (ticket.endsWith('A') ? 'B' : 'A');
    expect(await codeOf(open(changed))).to.equal('ticket-over');
    hand.at(4 * 3_600_000);
    expect(await codeOf(open(ticket))).to.equal('ticket-over');
  });

  it('are 200 at most, also when many come at once [GU4]', async () => {
    const { tenantId, sessionId, letIn, enter } = await aClassWithGuests(handClock());
    const code = await letIn();
    await test.database.inTransaction(tenantId, async ({ guests }) => {
      const expiresAt = new Date();
      for (let i = 2; i < MOST_GUESTS; i++) {
        await guests.saveTicket({ personId: randomUUID(), sessionId, secretDigest: 'a digest', expiresAt });
      }
    });
    const answers = await Promise.all(Array.from({ length: 6 }, () => codeOf(enter(code))));
    expect(answers.filter((answer) => answer === 'served')).to.have.length(2);
    expect(answers.filter((answer) => answer === 'no-more-guests')).to.have.length(4);
  });

  it('are let in on the record, and known by digests alone [GU1]', async () => {
    const { tenantId, letIn, enter, shutOut } = await aClassWithGuests(handClock());
    const code = await letIn();
    const { ticket } = await enter(code);
    const kept: unknown[] = [];
    await asAdmin(test.adminUrl, async (admin) => {
      for (const table of ['guest_code', 'class_ticket', 'audit_event', 'person']) {
        kept.push((await admin.query(`select * from ${table} where tenant_id = $1`, [tenantId])).rows);
      }
    });
    await shutOut();
    const text = JSON.stringify(kept);
    expect(text).not.to.contain(code);
    expect(text).not.to.contain(ticket.split('.')[3]);
    expect(text).to.contain('guests-let-in').and.to.contain('guest-came-in').and.to.contain('"is_guest":true');
  });
});
