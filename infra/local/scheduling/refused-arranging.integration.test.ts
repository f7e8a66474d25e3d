import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import {
  dismissDelivery,
  restoreDelivery,
  retryDelivery,
} from '@upbeat/api/application/deliveries/decide-about-delivery.ts';
import { listDeliveries } from '@upbeat/api/application/deliveries/list-deliveries.ts';
import type { Identity } from '@upbeat/api/domain/directory/identity.ts';
import { asAdmin } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import { contoso, employees, hana } from '../directory/directory.ts';
import { createArrangingWorld, wellbeing, type ArrangingWorld } from './arranging-world.ts';

describe('what Microsoft 365 refuses to arrange', () => {
  let world: ArrangingWorld;
  before(async () => void (world = await createArrangingWorld()));
  afterEach(async () => {
    world.graph.faults.clear();
    world.graph.policies.grantMeetingAccess(contoso.id);
    world.graph.policies.limitMailboxes(contoso.id, null);
    await choose(wellbeing);
  });
  after(() => world.end());

  const choose = (mailbox: { id: string; name: string; address: string } | null) =>
    world.within(({ organiser }) => organiser.save(mailbox && { ...mailbox, personId: mailbox.id }));
  const identity: Identity = {
    tenantId: contoso.id,
    personId: hana.id,
    name: hana.name,
    isAdmin: true,
    isGuest: false,
    expiresAt: new Date('2027-01-01T00:00:00Z'),
    boundTo: null,
  };
  const decideDeps = () => ({ inTransaction: world.deps.inTransaction, clock: world.deps.clock });
  const listed = async (sessionId: string) =>
    (await listDeliveries(world.deps, { identity }))
      .filter((each) => each.sessionId === sessionId)
      .map(({ what, state, code }) => ({ what, state, code }));
  const asked = async (sessionId: string): Promise<number> => {
    let found = 0;
    await asAdmin(world.test.adminUrl, async (superuser) => {
      const query = `select from pgboss.job where name = 'arrange-class' and data->>'sessionId' = $1`;
      found = (await superuser.query(query, [sessionId])).rowCount ?? 0;
    });
    return found;
  };

  const REFUSALS: { refusal: string; cause: () => Promise<void> | void }[] = [
    { refusal: 'no-organiser', cause: () => choose(null) },
    {
      refusal: 'organiser-not-found',
      cause: () => choose({ id: randomUUID(), name: 'Gone', address: 'gone@contoso.com' }),
    },
    { refusal: 'not-allowed', cause: () => world.graph.policies.limitMailboxes(contoso.id, []) },
    { refusal: 'no-access-policy', cause: () => world.graph.policies.withdrawMeetingAccess(contoso.id) },
  ];
  for (const { refusal, cause } of REFUSALS) {
    it(`is kept for the admin, and goes on from there once that has changed: ${refusal} [AR6]`, async () => {
      await cause();
      const { id } = await world.planClass();
      await world.arrange(id); // which is done: nobody tries it again
      expect((await world.arrangement(id)).refusal).to.equal(refusal);
      expect(await listed(id)).to.deep.equal([{ what: 'meeting', state: 'refused', code: refusal }]);

      world.graph.policies.grantMeetingAccess(contoso.id);
      world.graph.policies.limitMailboxes(contoso.id, null);
      await choose(wellbeing);
      await world.arrange(id);
      const { refusal: now, organiserId, hasTab } = await world.arrangement(id);
      expect([now, organiserId, hasTab]).to.deep.equal([null, wellbeing.id, true]);
      expect(await listed(id)).to.deep.equal([]);
      expect(world.entries((await world.session(id)).joinUrl)).to.have.length(1);
    });
  }

  it('lets people have the meeting that is there already, though the app may not come into it [AR1]', async () => {
    world.graph.policies.withdrawMeetingAccess(contoso.id);
    const { id } = await world.planClass();
    await world.arrange(id);
    expect((await world.session(id)).joinUrl).to.match(/^https:\/\/teams\.microsoft\.com\//);
  });

  it('begins in another mailbox once the admin has chosen it [AR6]', async () => {
    const other = employees[1] ?? wellbeing;
    world.graph.policies.limitMailboxes(contoso.id, [other.id]);
    const { id } = await world.planClass();
    await world.arrange(id);
    await choose(other);
    await world.arrange(id);
    expect(await world.arrangement(id)).to.include({ refusal: null, organiserId: other.id, hasTab: true });
  });

  it('is what does not answer, once nobody tries any more [AR6]', async () => {
    const { id } = await world.planClass();
    world.graph.faults.start({ type: 'cut', when: 'before' });
    const tried = async (isLastTry: boolean) =>
      world.arrange(id, world.deps, isLastTry).then(
        () => 'done',
        () => 'tried again',
      );
    expect(await tried(false)).to.equal('tried again');
    expect((await world.arrangement(id)).refusal).to.equal(null);
    expect(await tried(true)).to.equal('tried again');
    expect(await listed(id)).to.deep.equal([{ what: 'meeting', state: 'refused', code: 'unavailable' }]);
    world.graph.faults.clear();
    await world.arrange(id);
    expect(await listed(id)).to.deep.equal([]);
  });

  it('is tried again, left alone and put back by an admin, of a series by its next class [AR12]', async () => {
    await choose(null);
    const [next] = await world.planSeries();
    const sessionId = next?.id ?? '';
    await world.arrange(next?.seriesId ?? '');
    const refused = [{ what: 'meeting', state: 'refused', code: 'no-organiser' }];
    const delivery = { what: 'meeting', sessionId } as const;
    expect(await listed(sessionId)).to.deep.equal(refused);
    await dismissDelivery(decideDeps(), { identity, delivery });
    expect(await listed(sessionId)).to.deep.equal([]);
    await world.arrange(next?.seriesId ?? '');
    expect(await listed(sessionId), 'refused for the same reason').to.deep.equal([]);
    await restoreDelivery(decideDeps(), { identity, delivery });
    expect(await listed(sessionId)).to.deep.equal(refused);
    await retryDelivery(decideDeps(), { identity, delivery });
    expect(await asked(sessionId)).to.equal(1);
  });
});
