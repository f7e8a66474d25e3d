import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { asAdmin, createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { keepParticipation } from '../rows.fixture.ts';

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
      acquire: (owner: string) =>
        inTransaction(tenantId, ({ leases }) => leases.acquire({ sessionId, owner, seconds: 3 })),
      renew: (owner: string, epoch: number) =>
        inTransaction(tenantId, ({ leases }) => leases.renew({ sessionId, owner, epoch, seconds: 3 })),
      /** As if so many seconds had gone by: the lease was given that much earlier. */
      later: (seconds: number) =>
        asAdmin(test.adminUrl, (admin) =>
          admin.query(
            'update session_lease set expires_at = expires_at - make_interval(secs => $1) where session_id = $2',
            [seconds, sessionId],
          ),
        ),
      release: (owner: string, epoch: number) =>
        inTransaction(tenantId, ({ leases }) => leases.release({ sessionId, owner, epoch })),
    };
  }

  it('gives a session to one of many who ask at once', async () => {
    const { acquire } = await aSession();
    const owners = Array.from({ length: 8 }, (_, index) => `replica ${index}`);
    const held = await Promise.all(owners.map((owner) => acquire(owner)));
    expect(held.filter(Boolean)).to.deep.equal([{ epoch: 1 }]);
  });

  it('lets somebody take over when a lease has run out, under a higher epoch each time', async () => {
    const { acquire, later } = await aSession();
    expect(await acquire('one')).to.deep.equal({ epoch: 1 });
    expect(await acquire('other')).to.equal(null);
    await later(3);
    expect(await acquire('other')).to.deep.equal({ epoch: 2 });
    await later(3);
    expect(await acquire('one')).to.deep.equal({ epoch: 3 });
  });

  it('lasts as long as it is renewed', async () => {
    const { acquire, renew, later } = await aSession();
    await acquire('one');
    await later(3);
    expect(await renew('one', 1)).to.be.true;
    expect(await acquire('other')).to.equal(null);
    await later(3);
    expect(await acquire('other')).to.deep.equal({ epoch: 2 });
  });

  it('can be renewed late as long as nobody has taken over, and not afterwards', async () => {
    const { acquire, renew, later } = await aSession();
    await acquire('one');
    await later(10);
    expect(await renew('one', 1)).to.be.true;
    await later(10);
    await acquire('other');
    expect(await renew('one', 1)).to.be.false;
    expect(await renew('other', 2)).to.be.true;
  });

  it('rises when its owner acquires it again, for instance after forgetting', async () => {
    const { acquire, renew } = await aSession();
    await acquire('one');
    expect(await acquire('one')).to.deep.equal({ epoch: 2 });
    expect(await renew('one', 1)).to.be.false;
  });

  it('is free at once when released, and its epoch still rises', async () => {
    const { acquire, renew, release } = await aSession();
    await acquire('one');
    await release('one', 1);
    expect(await renew('one', 1)).to.be.false;
    expect(await acquire('other')).to.deep.equal({ epoch: 2 });
    await release('one', 1); // long lost: changes nothing
    expect(await renew('other', 2)).to.be.true;
  });
});
