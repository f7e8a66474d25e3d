import { expect } from 'chai';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { handClock, START } from '../live/live-world.fixture.ts';
import { endSession } from '../sessions/end-session.ts';
import { endPairings } from './end-pairings.ts';
import { aPairingWorld } from './pairing-world.fixture.ts';
import { viewPairing } from './view-pairing.ts';

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'served',
    (fault: unknown) => (fault as { code?: string }).code,
  );

describe('pairing a sensor', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  it('makes somebody take part, and gives their code for a token of that one class [PI2]', async () => {
    const hand = handClock();
    const { amira, sessionId, tenantId, offerCode, exchange, open } = await aPairingWorld(test.database, hand);
    const code = await offerCode();
    const paired = await exchange(`${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`);
    expect(paired).to.deep.include({ maxHeartRate: 185 });
    expect(paired.session.id).to.equal(sessionId);
    const identity = await open(paired.token);
    expect(identity).to.include({ tenantId, personId: amira.personId, name: 'Amira Khan', isAdmin: false });
    expect(identity.boundTo).to.include({ type: 'pairing', sessionId });
    const { inTransaction } = test.database;
    const taken = await inTransaction(tenantId, ({ participations }) => participations.find({ ...amira, sessionId }));
    expect(taken).not.to.equal(null);
  });

  it('tells a wrong, a used, a replaced and an old code apart by nothing [PI2]', async () => {
    const hand = handClock();
    const { offerCode, exchange } = await aPairingWorld(test.database, hand);
    const replaced = await offerCode();
    const used = await offerCode();
    await exchange(used);
    const old = await offerCode();
    hand.at(5 * 60_000);
    const words = new Set<unknown>();
    for (const code of ['00000000', 'not a code at all', replaced, used, old]) {
      words.add(await exchange(code).catch((fault: unknown) => String(fault)));
    }
    expect([...words]).to.deep.equal([
      'CodeRefused: This code does not work. Check it, or get a new one: each works once and for a short time',
    ]);
  });

  it('serves one of two who use a code at the same moment [PI2]', async () => {
    const { offerCode, exchange } = await aPairingWorld(test.database, handClock());
    const code = await offerCode();
    const answers = await Promise.all(Array.from({ length: 5 }, () => codeOf(exchange(code))));
    expect(answers.filter((answer) => answer === 'served')).to.have.length(1);
    expect(answers.filter((answer) => answer === 'code-refused')).to.have.length(4);
  });

  it('is over when ended, and when a newer one begins [PI5]', async () => {
    const { amira, sessionId, token, open } = await aPairingWorld(test.database, handClock());
    const older = await token();
    const newer = await token();
    expect(await codeOf(open(older))).to.equal('pairing-over');
    const identity = await open(newer);
    await endPairings(test.database, { identity: amira, sessionId });
    expect(await codeOf(open(newer))).to.equal('pairing-over');
    expect(await codeOf(viewPairing({ ...test.database, clock: () => START }, identity))).to.equal('pairing-over');
    await endPairings(test.database, { identity: amira, sessionId });
  });

  it('is ended by its own page alone: a code that waits meanwhile still works [PI5]', async () => {
    const { sessionId, token, open, offerCode, exchange } = await aPairingWorld(test.database, handClock());
    const identity = await open(await token());
    const next = await offerCode();
    await endPairings(test.database, { identity, sessionId });
    await open((await exchange(next)).token);
  });

  it('is over an hour after the end of its class [PI5]', async () => {
    const hand = handClock();
    const { tenantId, sessionId, token, open } = await aPairingWorld(test.database, hand);
    const mine = await token();
    await endSession({ ...test.database, clock: hand.clock }, { tenantId, sessionId });
    hand.at(60 * 60_000 - 1);
    await open(mine);
    hand.at(60 * 60_000);
    expect(await codeOf(open(mine))).to.equal('pairing-over');
  });

  it('opens nothing while its organisation is suspended, and pairs nothing new [PI5]', async () => {
    const { tenantId, token, open, offerCode, exchange } = await aPairingWorld(test.database, handClock());
    const mine = await token();
    const code = await offerCode();
    await test.database.inTransaction(tenantId, ({ tenant }) => tenant.save({ name: 'Contoso', state: 'suspended' }));
    expect(await codeOf(open(mine))).to.equal('tenant-not-active');
    expect(await codeOf(exchange(code))).to.equal('tenant-not-active');
  });

  it('knows a token whose secret was changed, or whose pairing never was, as no token [PI5]', async () => {
    const { token, open, amira } = await aPairingWorld(test.database, handClock());
    const mine = await token();
    const changed = mine.slice(0, -1) + (mine.endsWith('A') ? 'B' : 'A');
    const invented = mine.replace(/^(pairing\.[^.]+)\.[^.]+/, `$1.${amira.personId}`);
    expect(await codeOf(open(changed))).to.equal('pairing-over');
    expect(await codeOf(open(invented))).to.equal('pairing-over');
  });

  it('keeps neither code nor secret, only their digests [PI7]', async () => {
    const { tenantId, token, offerCode } = await aPairingWorld(test.database, handClock());
    const mine = await token();
    const code = await offerCode();
    let rows: unknown[] = [];
    await asAdmin(test.adminUrl, async (admin) => {
      const found = await admin.query('select * from pairing where tenant_id = $1', [tenantId]);
      rows = found.rows;
    });
    const kept = JSON.stringify(rows);
    expect(rows).to.have.length(2);
    expect(kept).not.to.contain(code);
    expect(kept).not.to.contain(mine.split('.')[3]);
  });
});
