import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { keepParticipation } from '../rows.fixture.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 12, 0, second));

describe('the lease store', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  /** A session of its own for each test; every act is a transaction, as from another process. */
  async function aSession() {
    const tenantId = randomUUID();
    const { sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    const { inTransaction } = await test.openAnother({ poolSize: 8 });
    return {
      acquire: (owner: string, now: Date) =>
        inTransaction(tenantId, ({ leases }) => leases.acquire({ sessionId, owner, now, seconds: 3 })),
      renew: (owner: string, epoch: number, now: Date) =>
        inTransaction(tenantId, ({ leases }) => leases.renew({ sessionId, owner, epoch, now, seconds: 3 })),
      release: (owner: string, epoch: number) =>
        inTransaction(tenantId, ({ leases }) => leases.release({ sessionId, owner, epoch })),
    };
  }

  it('gives a session to one of many who ask at once', async () => {
    const { acquire } = await aSession();
    const owners = Array.from({ length: 8 }, (_, index) => `replica ${index}`);
    const held = await Promise.all(owners.map((owner) => acquire(owner, at(0))));
    expect(held.filter(Boolean)).to.deep.equal([{ epoch: 1 }]);
  });

  it('lets somebody take over when a lease has run out, under a higher epoch each time', async () => {
    const { acquire } = await aSession();
    expect(await acquire('one', at(0))).to.deep.equal({ epoch: 1 });
    expect(await acquire('other', at(2))).to.equal(null);
    expect(await acquire('other', at(3))).to.deep.equal({ epoch: 2 });
    expect(await acquire('one', at(6))).to.deep.equal({ epoch: 3 });
  });

  it('lasts as long as it is renewed', async () => {
    const { acquire, renew } = await aSession();
    await acquire('one', at(0));
    expect(await renew('one', 1, at(2))).to.be.true;
    expect(await acquire('other', at(4))).to.equal(null);
    expect(await acquire('other', at(5))).to.deep.equal({ epoch: 2 });
  });

  it('can be renewed late as long as nobody has taken over, and not afterwards', async () => {
    const { acquire, renew } = await aSession();
    await acquire('one', at(0));
    expect(await renew('one', 1, at(10))).to.be.true;
    await acquire('other', at(20));
    expect(await renew('one', 1, at(21))).to.be.false;
    expect(await renew('other', 2, at(21))).to.be.true;
  });

  it('rises when its owner acquires it again, for instance after forgetting', async () => {
    const { acquire, renew } = await aSession();
    await acquire('one', at(0));
    expect(await acquire('one', at(1))).to.deep.equal({ epoch: 2 });
    expect(await renew('one', 1, at(2))).to.be.false;
  });

  it('is free at once when released, and its epoch still rises', async () => {
    const { acquire, renew, release } = await aSession();
    await acquire('one', at(0));
    await release('one', 1);
    expect(await renew('one', 1, at(1))).to.be.false;
    expect(await acquire('other', at(1))).to.deep.equal({ epoch: 2 });
    await release('one', 1); // long lost: changes nothing
    expect(await renew('other', 2, at(2))).to.be.true;
  });
});
