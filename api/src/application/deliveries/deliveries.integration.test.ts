import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Identity } from '../../domain/directory/identity.ts';
import { isUpbeatError } from '../../domain/errors.ts';
import type { Post, PostState } from '../../domain/posting/post.ts';
import { giveUp } from '../../infrastructure/jobs/given-up.fixture.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aLiveSession } from '../../infrastructure/postgres/rows.fixture.ts';
import type { JobName } from '../jobs.ts';
import { dismissDelivery, restoreDelivery, retryDelivery } from './decide-about-delivery.ts';
import type { DeliveryKind } from './delivery.ts';
import { listDeliveries } from './list-deliveries.ts';

const SINCE = new Date('2026-11-23T13:00:00Z');
const clock = (): Date => new Date('2026-11-23T14:00:00Z');

describe('what was not delivered', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  function admin(tenantId: string = randomUUID()): Identity {
    const personId = randomUUID();
    return { tenantId, personId, name: 'Hana', isAdmin: true, isGuest: false, expiresAt: clock(), boundTo: null };
  }

  async function classOf({ tenantId }: Identity): Promise<string> {
    const session = aLiveSession();
    await test.database.inTransaction(tenantId, ({ sessions }) => sessions.save(session));
    return session.id;
  }

  const dead = ({ tenantId }: Identity, name: JobName, job: { sessionId: string; personId?: string }) =>
    giveUp(test.adminUrl, { name, job: { ...job, tenantId }, code: 'graph-unavailable' });

  async function card({ tenantId }: Identity, sessionId: string, state: PostState): Promise<void> {
    const key = { sessionId, kind: 'class-card', personId: null } as const;
    const post: Post = { id: randomUUID(), conversationId: '19:channel@thread.tacv2', ...key, ...state };
    await test.database.inTransaction(tenantId, async ({ posts }) => {
      await posts.lock(key);
      await posts.save(post);
    });
  }

  const stateOf = ({ tenantId }: Identity, sessionId: string) =>
    test.database.inTransaction(tenantId, async ({ posts }) => {
      return (await posts.find({ sessionId, kind: 'class-card', personId: null }))?.state;
    });

  const list = async (identity: Identity) =>
    (await listDeliveries(test.database, { identity })).map(({ what, sessionId, state, code }) => ({
      what,
      sessionId,
      state,
      code,
    }));
  const asked = (identity: Identity, what: DeliveryKind, sessionId: string) =>
    [
      { ...test.database, clock },
      { identity, delivery: { what, sessionId } },
    ] as const;

  async function waiting(name: JobName): Promise<unknown[]> {
    let rows: { data: unknown }[] = [];
    await asAdmin(test.adminUrl, async (superuser) => {
      rows = (await superuser.query<{ data: unknown }>('select data from pgboss.job where name = $1', [name])).rows;
    });
    return rows.map(({ data }) => data);
  }

  it('waits for an admin of its own organisation and for nobody else [DV1]', async () => {
    const [hana, other] = [admin(), admin()];
    const [one, two] = [await classOf(hana), await classOf(hana)];
    expect(await list(hana)).to.deep.equal([]);
    await dead(hana, 'summarise-session', { sessionId: one });
    await card(hana, two, { state: 'refused', code: 'Blocked', at: SINCE, activityId: null, isDismissed: false });

    expect(await list(hana)).to.have.deep.members([
      { what: 'summary', sessionId: one, state: 'failed', code: 'graph-unavailable' },
      { what: 'class-card', sessionId: two, state: 'refused', code: 'Blocked' },
    ]);
    expect(await list(other)).to.deep.equal([]);
    const participant = { ...hana, isAdmin: false };
    for (const refused of [
      listDeliveries(test.database, { identity: participant }),
      retryDelivery(...asked(participant, 'summary', one)),
      dismissDelivery(...asked(participant, 'summary', one)),
      restoreDelivery(...asked(participant, 'summary', one)),
    ])
      expect(await refused.catch((fault: unknown) => isUpbeatError(fault) && fault.code)).to.equal('forbidden');
  });

  it('is said once of a card, by what Teams did rather than by the job over it [DV1]', async () => {
    const hana = admin();
    const sessionId = await classOf(hana);
    await dead(hana, 'show-class-card', { sessionId });
    await card(hana, sessionId, { state: 'unknown', since: SINCE, isDismissed: false });
    expect(await list(hana)).to.deep.equal([{ what: 'class-card', sessionId, state: 'unknown', code: null }]);
  });

  it('says of recaps that some failed: neither whose, nor how many, nor why [DV2]', async () => {
    const hana = admin();
    const sessionId = await classOf(hana);
    for (let each = 0; each < 3; each++) await dead(hana, 'send-recap', { sessionId, personId: randomUUID() });
    await dead(hana, 'withdraw-recap', { sessionId, personId: randomUUID() });
    expect(await list(hana)).to.deep.equal([{ what: 'recaps', sessionId, state: 'failed', code: null }]);
  });

  it('is tried again once, however often that is asked at a time [DV3]', async () => {
    const hana = admin();
    const sessionId = await classOf(hana);
    const personId = randomUUID();
    await dead(hana, 'send-recap', { sessionId, personId });
    await Promise.all([
      retryDelivery(...asked(hana, 'recaps', sessionId)),
      retryDelivery(...asked(hana, 'recaps', sessionId)),
    ]);
    expect(await waiting('send-recap')).to.deep.equal([{ sessionId, personId, tenantId: hana.tenantId }]);
    expect(await list(hana)).to.deep.equal([]);
  });

  it('is tried by no admin of another organisation [DV3]', async () => {
    const hana = admin();
    const sessionId = await classOf(hana);
    await dead(hana, 'summarise-session', { sessionId });
    await retryDelivery(...asked(admin(), 'summary', sessionId));
    await dismissDelivery(...asked(admin(), 'summary', sessionId));
    expect(await waiting('summarise-session')).to.deep.equal([]);
    expect(await list(hana)).to.have.length(1);
  });

  it('is posted again where nobody knows whether Teams took it, once an admin says so [DV3]', async () => {
    const hana = admin();
    const sessionId = await classOf(hana);
    await card(hana, sessionId, { state: 'unknown', since: SINCE, isDismissed: false });
    await retryDelivery(...asked(hana, 'class-card', sessionId));
    await retryDelivery(...asked(hana, 'class-card', sessionId));
    expect(await stateOf(hana, sessionId)).to.equal('wanted');
    expect(await waiting('show-class-card')).to.deep.equal([{ sessionId, tenantId: hana.tenantId }]);
    expect(await list(hana)).to.deep.equal([]);
  });

  for (const what of ['summary', 'class-card'] as const) {
    it(`is left out of the list once an admin leaves it, and is back when they take that back: ${what} [DV4]`, async () => {
      const hana = admin();
      const sessionId = await classOf(hana);
      if (what === 'summary') await dead(hana, 'summarise-session', { sessionId });
      else await card(hana, sessionId, { state: 'unknown', since: SINCE, isDismissed: false });
      const before = await list(hana);
      await dismissDelivery(...asked(hana, what, sessionId));
      await dismissDelivery(...asked(hana, what, sessionId));
      expect(await list(hana)).to.deep.equal([]);
      await restoreDelivery(...asked(hana, what, sessionId));
      await restoreDelivery(...asked(hana, what, sessionId));
      expect(await list(hana)).to.deep.equal(before);
    });
  }

  it('keeps who decided about it [DV3] [DV4]', async () => {
    const hana = admin();
    const sessionId = await classOf(hana);
    await retryDelivery(...asked(hana, 'summary', sessionId));
    await asAdmin(test.adminUrl, async (superuser) => {
      const query = 'select action, actor::text from audit_event where subject = $1';
      const { rows } = await superuser.query<{ action: string; actor: string }>(query, [sessionId]);
      expect(rows).to.deep.equal([{ action: 'delivery-tried-again', actor: hana.personId }]);
    });
  });
});
