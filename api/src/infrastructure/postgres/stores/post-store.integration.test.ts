import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Post, PostKey, PostState } from '../../../domain/posting/post.ts';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { keepParticipation } from '../rows.fixture.ts';

describe('the store of posts', () => {
  const tenantId = randomUUID();
  let test: TestDatabase;
  let sessionId: string;
  before(async () => void (test = await createTestDatabase()));
  beforeEach(async () => void ({ sessionId } = await keepParticipation(test.database.inTransaction, tenantId)));
  after(() => test.drop());

  const at = new Date('2026-11-23T13:00:00Z');
  const later = new Date('2026-11-23T13:00:01Z');
  const within: TestDatabase['database']['inTransaction'] = (tenant, work) => test.database.inTransaction(tenant, work);
  const classCard = (): PostKey => ({ sessionId, kind: 'class-card', personId: null });
  const aPost = (state: PostState, key = classCard()): Post => ({
    ...key,
    id: randomUUID(),
    conversationId: '19:channel@thread.tacv2',
    ...state,
  });
  const keep = (post: Post) => within(tenantId, ({ posts }) => posts.save(post));

  const STATES: PostState[] = [
    { state: 'wanted' },
    { state: 'sending', since: at },
    { state: 'posted', activityId: '1700000000001', shown: 'abc' },
    { state: 'updating', activityId: '1700000000001', since: at },
    { state: 'unknown', since: at, isDismissed: false },
    { state: 'refused', code: 'MessageWritesBlocked', at, activityId: null, isDismissed: true },
    { state: 'refused', code: 'MessageWritesBlocked', at, activityId: '1700000000001', isDismissed: false },
    { state: 'withdrawn', at },
  ];
  for (const state of STATES) {
    it(`gives back a post that is ${Object.values(state).join(', ')}`, async () => {
      const post = aPost(state);
      await keep(post);
      expect(await within(tenantId, ({ posts }) => posts.find(classCard()))).to.deep.equal(post);
    });
  }

  it('takes a post through its states, and keeps nothing of the one before', async () => {
    const post = aPost({ state: 'sending', since: at });
    for (const state of STATES) await keep({ ...post, ...state });
    const expected = { ...classCard(), id: post.id, conversationId: post.conversationId, state: 'withdrawn', at };
    expect(await within(tenantId, ({ posts }) => posts.find(classCard()))).to.deep.equal(expected);
  });

  it('refuses a second class card of a class, and a second recap of one person', async () => {
    const recap: PostKey = { sessionId, kind: 'recap', personId: randomUUID() };
    await keep(aPost({ state: 'wanted' }));
    await keep(aPost({ state: 'wanted' }, recap));
    await keep(aPost({ state: 'wanted' }, { ...recap, personId: randomUUID() }));
    for (const key of [classCard(), recap]) {
      const refused = await keep(aPost({ state: 'wanted' }, key)).catch((fault: unknown) => fault);
      expect(refused).to.have.property('code', '23505');
    }
  });

  it('lets one of many make a post that none of them found', async () => {
    const makers = Array.from({ length: 8 }, () =>
      within(tenantId, async ({ posts }) => {
        if (await posts.lock(classCard())) return 'found';
        await posts.save(aPost({ state: 'sending', since: at }));
        return 'made';
      }),
    );
    const made = (await Promise.all(makers)).filter((outcome) => outcome === 'made');
    expect(made).to.have.length(1);
  });

  it('locks a post by its id as by its key, and knows no other', async () => {
    const post = aPost({ state: 'wanted' });
    await keep(post);
    await within(tenantId, async ({ posts }) => {
      expect(await posts.lockNamed(post.id)).to.deep.equal(post);
      expect(await posts.lockNamed(randomUUID())).to.equal(null);
    });
  });

  it('shows an admin class cards in doubt, newest first, and neither recaps nor what was dismissed', async () => {
    const tenant = randomUUID();
    const inDoubt = async (state: PostState, personId: string | null = null) => {
      const kept = await keepParticipation(test.database.inTransaction, tenant);
      const key = {
        sessionId: kept.sessionId,
        kind: personId ? ('recap' as const) : ('class-card' as const),
        personId,
      };
      const post = aPost(state, key);
      await within(tenant, ({ posts }) => posts.save(post));
      return post.id;
    };
    const older = await inDoubt({ state: 'unknown', since: at, isDismissed: false });
    const newer = await inDoubt({
      state: 'refused',
      code: 'Forbidden',
      at: later,
      activityId: null,
      isDismissed: false,
    });
    await inDoubt({ state: 'unknown', since: at, isDismissed: true });
    await inDoubt({ state: 'unknown', since: at, isDismissed: false }, randomUUID());
    await inDoubt({ state: 'posted', activityId: '1', shown: 'abc' });

    await within(tenant, async ({ posts }) => {
      const found = await posts.inDoubt(10);
      expect(found.map(({ post }) => post.id)).to.deep.equal([newer, older]);
      expect(found.map(({ post, session }) => session.id === post.sessionId)).to.deep.equal([true, true]);
      expect(await posts.inDoubt(1)).to.have.length(1);
    });
  });
});
