import { expect } from 'chai';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aClass, aProcess, COLLECTS, handClock } from './live-world.fixture.ts';
import { createOwnership } from './own-classes.ts';

const unexpected = (_sessionId: string, fault: unknown): never => {
  throw new Error('Not expected', { cause: fault });
};

describe('ownership of a class', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  const leaseRunsOut = (sessionId: string) =>
    asAdmin(test.adminUrl, (admin) =>
      admin.query('update session_lease set expires_at = now() where session_id = $1', [sessionId]),
    );

  it('is taken once, however often it is asked for at the same time [LV3]', async () => {
    const { clock } = handClock();
    const { sessionId, tenantId } = await aClass(test.database);
    const { classes } = aProcess(test.database.inTransaction, clock);
    await classes.open(tenantId, sessionId);
    const ownership = createOwnership({ ...test.database, classes, owner: 'one', onFault: unexpected });
    await Promise.all([ownership.tend(), ownership.tend(), ownership.tend()]);
    expect(ownership.epochOf(sessionId)).to.equal(1);
    await ownership.tend();
    expect(ownership.epochOf(sessionId)).to.equal(1);
  });

  it('passes on when it was not renewed in time, with points from storage [LV3]', async () => {
    const { clock, at } = handClock();
    const { sessionId, tenantId, person } = await aClass(test.database);
    const amira = await person(COLLECTS);
    const first = aProcess(test.database.inTransaction, clock);
    const second = aProcess((await test.openAnother()).inTransaction, clock);
    const ownerOf = (classes: typeof first.classes, owner: string) =>
      createOwnership({ ...test.database, classes, owner, onFault: unexpected });
    const one = ownerOf(first.classes, 'one');
    const two = ownerOf(second.classes, 'two');
    await first.classes.open(tenantId, sessionId);
    const successor = await second.classes.open(tenantId, sessionId); // before anything was earned
    await one.tend();
    await two.tend();
    expect([one.epochOf(sessionId), two.epochOf(sessionId)]).to.deep.equal([1, null]);

    const link = await first.connect(amira, sessionId);
    at(61_000);
    const stored = link.record(
      0,
      Array.from({ length: 61 }, () => 157),
    );
    await first.writer.flush();
    await stored;
    await second.classes.refresh(sessionId);
    await leaseRunsOut(sessionId); // the first has died
    await two.tend();
    expect(two.epochOf(sessionId)).to.equal(2);
    expect(successor.board.own(link.participationId, 61)).to.include({ bpm: 157, effortPoints: 4 });

    const next = await second.connect(amira, sessionId);
    void next.record(30, [157, 157, 157]); // sent again, for its acknowledgement was lost
    expect(successor.board.own(link.participationId, 61)?.effortPoints).to.equal(4);

    await one.tend();
    expect([one.epochOf(sessionId), two.epochOf(sessionId)]).to.deep.equal([null, 2]);
  });

  it('goes on while the database is away, and is let go of at the end [LV3]', async () => {
    const { clock } = handClock();
    const { sessionId, tenantId } = await aClass(test.database);
    const { classes } = aProcess(test.database.inTransaction, clock);
    await classes.open(tenantId, sessionId);
    const mood = { isDown: false };
    const inTransaction: typeof test.database.inTransaction = (tenant, work) =>
      mood.isDown ? Promise.reject(new Error('no connection')) : test.database.inTransaction(tenant, work);
    const faults: unknown[] = [];
    const onFault = (_sessionId: string, fault: unknown) => void faults.push(fault);
    const ownership = createOwnership({ inTransaction, classes, owner: 'one', onFault });
    await ownership.tend();
    mood.isDown = true;
    await ownership.tend();
    expect(ownership.epochOf(sessionId)).to.equal(1);
    expect(faults).to.have.length(1);
    mood.isDown = false;
    await ownership.release(sessionId);
    const other = createOwnership({ inTransaction, classes, owner: 'two', onFault });
    await other.tend();
    expect([ownership.epochOf(sessionId), other.epochOf(sessionId)]).to.deep.equal([null, 2]);
  });
});
