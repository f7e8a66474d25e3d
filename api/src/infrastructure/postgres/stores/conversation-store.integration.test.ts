import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Stores } from '../../../application/stores.ts';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { aConversation, aPlan } from '../rows.fixture.ts';

describe('what the bot keeps', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 12, 0, second));
  const inSomeTenant = <T>(work: (stores: Stores) => Promise<T>) => test.database.inTransaction(randomUUID(), work);

  async function aClassIn(stores: Stores): Promise<string> {
    const plan = aPlan();
    await stores.sessions.save({ ...plan, state: 'scheduled' });
    return plan.id;
  }

  it('is a conversation as it was saved last', async () => {
    const chat = aConversation({ modelAllowedAt: at(1) });
    await inSomeTenant(async ({ conversations }) => {
      expect(await conversations.find(chat.id)).to.equal(null);
      await conversations.save(chat);
      expect(await conversations.find(chat.id)).to.deep.equal(chat);
      const later = { ...chat, isInstalled: false, modelAllowedAt: null, locale: null };
      await conversations.save(later);
      expect(await conversations.lock(chat.id)).to.deep.equal(later);
    });
  });

  it("is a person's chat, the one in which the bot is installed first", async () => {
    const old = aConversation({ isInstalled: false, welcomedAt: at(1) });
    const chat = aConversation({ personId: old.personId });
    await inSomeTenant(async ({ conversations }) => {
      await conversations.save(old);
      expect((await conversations.ofPerson(old.personId ?? ''))?.id).to.equal(old.id);
      await conversations.save(chat);
      expect((await conversations.ofPerson(old.personId ?? ''))?.id).to.equal(chat.id);
      expect(await conversations.ofPerson(randomUUID())).to.equal(null);
    });
  });

  it('tells of many people who has the bot personally', async () => {
    const [here, gone] = [aConversation(), aConversation({ isInstalled: false })];
    await inSomeTenant(async ({ conversations }) => {
      await conversations.save(here);
      await conversations.save(gone);
      const asked = [here.personId ?? '', gone.personId ?? '', randomUUID()];
      expect((await conversations.personalOf(asked)).map(({ id }) => id)).to.deep.equal([here.id]);
      expect(await conversations.personalOf([])).to.deep.equal([]);
    });
  });

  it('lets one of many say the welcome, and nobody unsay it [BT2]', async () => {
    const tenantId = randomUUID();
    const { inTransaction } = test.database;
    const chat = aConversation();
    await inTransaction(tenantId, ({ conversations }) => conversations.save(chat));
    const take = () =>
      inTransaction(tenantId, ({ conversations }) => conversations.takeWelcome({ conversationId: chat.id, at: at(2) }));
    const taken = await Promise.all([1, 2, 3, 4].map(take));
    expect(taken.filter(Boolean)).to.have.length(1);
    await inTransaction(tenantId, ({ conversations }) => conversations.save(chat)); // read before the welcome
    expect(await take()).to.equal(false);
  });

  it('is each activity once, for a day [BT4]', async () => {
    const tenantId = randomUUID();
    const take = (activityId: string, moment = at(0)) =>
      test.database.inTransaction(tenantId, ({ heard }) =>
        heard.take({ conversationId: 'a chat', activityId, at: moment }),
      );
    expect((await Promise.all([take('1'), take('1'), take('1')])).filter(Boolean)).to.have.length(1);
    expect(await take('2')).to.equal(true);
    const nextDay = new Date(at(1).getTime() + 24 * 60 * 60 * 1000);
    expect(await take('3', nextDay)).to.equal(true);
    expect(await take('1', nextDay)).to.equal(true);
  });

  it('is a count of who was in the meeting, by digests whose salt goes with the class [BT8]', async () => {
    await inSomeTenant(async (stores) => {
      const sessionId = await aClassIn(stores);
      const { attendance } = stores;
      expect(await attendance.salt({ sessionId, salt: 'first' })).to.equal('first');
      expect(await attendance.salt({ sessionId, salt: 'second' })).to.equal('first');
      for (const who of ['one', 'two', 'one']) await attendance.note({ sessionId, who, at: at(1) });
      expect(await attendance.count(sessionId)).to.equal(2);
      await attendance.seal(sessionId);
      expect(await attendance.count(sessionId)).to.equal(2);
      expect(await attendance.salt({ sessionId, salt: 'third' })).to.equal('third');
      await attendance.forget(sessionId);
      expect(await attendance.count(sessionId)).to.equal(0);
    });
  });

  it('is the last answer of everybody who said whether they come', async () => {
    const [ada, grace] = [randomUUID(), randomUUID()];
    await inSomeTenant(async (stores) => {
      const sessionId = await aClassIn(stores);
      const { rsvps } = stores;
      expect(await rsvps.isComing({ sessionId, personId: ada })).to.equal(null);
      await rsvps.save({ sessionId, personId: ada, isComing: true, at: at(1) });
      await rsvps.save({ sessionId, personId: grace, isComing: true, at: at(2) });
      await rsvps.save({ sessionId, personId: grace, isComing: false, at: at(4) });
      await rsvps.save({ sessionId, personId: grace, isComing: true, at: at(3) });
      expect(await rsvps.isComing({ sessionId, personId: grace })).to.equal(false);
      expect(await rsvps.countComing(sessionId)).to.equal(1);
    });
  });

  it('counts who comes to each of many classes', async () => {
    await inSomeTenant(async (stores) => {
      const [busy, quiet] = [await aClassIn(stores), await aClassIn(stores)];
      for (const [sessionId, isComing] of [
        [busy, true],
        [busy, true],
        [busy, false],
        [quiet, false],
      ] as const) {
        await stores.rsvps.save({ sessionId, personId: randomUUID(), isComing, at: at(1) });
      }
      expect([...(await stores.rsvps.countComingOfEach([busy, quiet]))]).to.deep.equal([[busy, 2]]);
      expect([...(await stores.rsvps.countComingOfEach([]))]).to.deep.equal([]);
    });
  });

  it('is who answered what, in the order in which Upbeat learnt of it [SC9]', async () => {
    const [ada, grace, alan] = [randomUUID(), randomUUID(), randomUUID()];
    await inSomeTenant(async (stores) => {
      const sessionId = await aClassIn(stores);
      const { rsvps } = stores;
      await rsvps.save({ sessionId, personId: ada, isComing: true, at: at(1) });
      await rsvps.save({ sessionId, personId: grace, isComing: false, at: at(2) });
      await rsvps.save({ sessionId, personId: alan, isComing: true, at: at(0), heardAt: at(3) });
      await rsvps.save({ sessionId, personId: ada, isComing: true, at: at(9) }); // the same again
      await rsvps.save({ sessionId, personId: grace, isComing: true, at: at(8) });
      expect(await rsvps.all(sessionId)).to.deep.equal([
        { personId: ada, isComing: true, saidAt: at(9), since: at(1) },
        { personId: alan, isComing: true, saidAt: at(0), since: at(3) },
        { personId: grace, isComing: true, saidAt: at(8), since: at(8) },
      ]);
    });
  });

  it('is who asked for their recap, once each', async () => {
    const personId = randomUUID();
    await inSomeTenant(async (stores) => {
      const sessionId = await aClassIn(stores);
      await stores.recapRequests.ask({ sessionId, personId, at: at(1) });
      await stores.recapRequests.ask({ sessionId, personId, at: at(2) });
      expect(await stores.recapRequests.whoAsked(sessionId)).to.deep.equal([personId]);
      expect(await stores.recapRequests.whoAsked(randomUUID())).to.deep.equal([]);
    });
  });
});
