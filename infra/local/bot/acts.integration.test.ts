import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { asAdmin } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import { aParticipation } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import type { Recap } from '@upbeat/api/domain/summary/person-result.ts';
import { amira, classes, contoso, hana, inTeam, leo, rosa, withAmira } from '../bot-connector/connector-for-tests.ts';
import { employees, type LocalPerson } from '../directory/directory.ts';
import type { LocalMessage } from '../bot-connector/conversation.ts';
import { startBotWorld, wordsOf, type BotWorld } from './bot-world.fixture.ts';

type Data = Readonly<Record<string, unknown>>;

describe('buttons of cards', () => {
  let world: BotWorld;
  let card: LocalMessage;
  let inChat: LocalMessage;
  before(async () => {
    world = await startBotWorld();
    await world.connector.install(inTeam);
    await world.connector.install(withAmira);
    card = found(world.connector.conversation(classes)?.messages[0]);
    inChat = found(world.connector.personalChat(amira.id)?.messages[0]);
  });
  after(() => world.end());

  const stores = <T>(work: Parameters<typeof world.test.database.inTransaction<T>>[1]) =>
    world.test.database.inTransaction(contoso.id, work);

  async function press(person: LocalPerson, verb: string, data: Data = {}, on = card): Promise<string> {
    const { status, body } = await world.connector.press(person, on, { verb, data });
    expect(status).to.equal(200);
    return JSON.stringify((body as { value: unknown }).value);
  }

  async function rows(query: string): Promise<Record<string, unknown>[]> {
    let found: Record<string, unknown>[] = [];
    await asAdmin(world.test.adminUrl, async (admin) => {
      found = (await admin.query<Record<string, unknown>>(query)).rows;
    });
    return found;
  }

  const jobs = async (): Promise<unknown[]> =>
    (await rows(`select data from pgboss.job where name = 'send-recap'`)).map(({ data }) => data);

  /** The first card of the channel that is so, as soon as there is one. */
  async function cardThat(is: (words: string) => boolean): Promise<LocalMessage> {
    const look = () => world.connector.conversation(classes)?.messages.find((message) => is(wordsOf(message)));
    const seen = Promise.withResolvers<LocalMessage>();
    const tell = (): void => {
      const card = look();
      if (card) seen.resolve(card);
    };
    const stop = world.connector.subscribe(tell);
    tell();
    return seen.promise.finally(stop);
  }

  /** A class that is over in which this person took part; with a recap, unless it is still to be summed up. */
  async function classOver(person: LocalPerson, is: 'summed-up' | 'just-over'): Promise<string> {
    const { id: sessionId, ...plan } = await world.keepClass();
    const participation = aParticipation({ sessionId, personId: person.id });
    const recap: Omit<Recap, 'feeling'> = {
      participationId: participation.id,
      sessionId,
      result: RESULT,
      curve: [],
      before: [],
    };
    await stores(async ({ sessions, participations, recaps, summaries }) => {
      const endedAt = new Date();
      const startedAt = new Date(endedAt.getTime() - 1_800_000);
      const playback = [{ fromSecond: 0, programmeSecond: 0, isRunning: true }] as const;
      await sessions.save({ ...plan, id: sessionId, state: 'ended', startedAt, endedAt, playback });
      await participations.save(participation);
      if (is === 'just-over') return;
      await summaries.save({ sessionId, minutes: 30, figures: null });
      await recaps.saveAll([recap]);
    });
    return sessionId;
  }

  it('keep whether somebody comes, and say it to them alone [BT7]', async () => {
    const { id: sessionId } = await world.keepClass({ teamsChannelId: classes });
    expect(await press(amira, 'rsvp', { sessionId, isComing: true })).to.contain('You are coming');
    expect(await press(amira, 'rsvp', { sessionId, isComing: true })).to.contain('You are coming');
    expect(await press(rosa, 'rsvp', { sessionId, isComing: false })).to.contain('Not this time');
    expect(await stores(({ rsvps }) => rsvps.countComing(sessionId))).to.equal(1);
    expect(await stores(({ rsvps }) => rsvps.isComing({ sessionId, personId: rosa.id }))).to.equal(false);
  });

  it('show the class card anew to whoever pressed it, and to nobody else [BT7]', async () => {
    const { id: sessionId } = await world.keepClass({ teamsChannelId: classes });
    const postId = randomUUID();
    await stores(async ({ posts }) => {
      const key = { sessionId, kind: 'class-card' as const, personId: null };
      await posts.lock(key);
      await posts.save({
        ...key,
        id: postId,
        conversationId: classes,
        state: 'posted',
        activityId: card.id,
        shown: 'x',
      });
    });
    const shown = await press(amira, 'rsvp', { sessionId, isComing: true });
    expect(shown).to.contain('AdaptiveCard').and.to.contain(postId).and.to.contain('You are coming');
    expect(wordsOf(world.connector.conversation(classes)?.messages[0])).to.equal(wordsOf(card));
  });

  it('bring the card of all to the count of those who come, once a minute [CD8]', async () => {
    const { id: sessionId } = await world.keepClass({ teamsChannelId: classes });
    const asked = () =>
      rows(`select start_after from pgboss.job where name = 'show-class-card'
      and data->>'sessionId' = '${sessionId}'`);
    const answer = (isComing: boolean, ...people: readonly LocalPerson[]) =>
      Promise.all(people.map((person) => press(person, 'rsvp', { sessionId, isComing })));
    await stores(({ jobs }) => jobs.enqueue('show-class-card', { sessionId }));
    const posted = await cardThat((words) => words.includes(sessionId));
    await rows(`delete from pgboss.job where data->>'sessionId' = '${sessionId}'`);

    const others = employees.slice(0, 3);
    await stores(async ({ rsvps }) => {
      for (const { id: personId } of others) await rsvps.save({ sessionId, personId, isComing: true, at: new Date() });
    });
    await answer(true, rosa);
    expect(wordsOf(await cardThat((words) => words.includes(sessionId)))).not.to.contain('coming.'); // four are not told
    await answer(true, amira);
    await answer(true, leo);
    await answer(true, leo);
    const jobs = await asked();
    const moments = new Set(jobs.map(({ start_after: at }) => String(at)));
    expect(jobs).to.have.length(moments.size);
    expect(jobs.length).to.be.within(1, 2); // the second, when a minute ended meanwhile
    for (const { start_after: at } of jobs) expect(Number(at) - Date.now()).to.be.within(0, 66_000);

    await rows(`update pgboss.job set start_after = now() where data->>'sessionId' = '${sessionId}'`);
    const shown = await cardThat((words) => words.includes('6 people are coming'));
    expect(shown.id).to.equal(posted.id);
  });

  it('say so when the class is over or was never here [BT7]', async () => {
    const sessionId = await classOver(amira, 'summed-up');
    expect(await press(amira, 'rsvp', { sessionId, isComing: true })).to.contain('class is over');
    expect(await press(amira, 'rsvp', { sessionId: randomUUID(), isComing: true })).to.contain('cannot be found');
  });

  it('send the recap to whoever asks for it, and remember that they asked [BT7]', async () => {
    const sessionId = await classOver(amira, 'summed-up');
    expect(await press(amira, 'send-recap', { sessionId, personId: rosa.id })).to.contain('your chat with Upbeat');
    expect(await jobs()).to.deep.include({ tenantId: contoso.id, sessionId, personId: amira.id });
    expect(await stores(({ recapRequests }) => recapRequests.whoAsked(sessionId))).to.deep.equal([amira.id]);
  });

  it('promise the recap that is still to come, and say when there is none [BT7]', async () => {
    const soon = await classOver(amira, 'just-over');
    expect(await press(amira, 'send-recap', { sessionId: soon })).to.contain('once the class is over and summed up');
    expect(await stores(({ recapRequests }) => recapRequests.whoAsked(soon))).to.deep.equal([amira.id]);
    const notHers = await classOver(rosa, 'summed-up');
    expect(await press(amira, 'send-recap', { sessionId: notHers })).to.contain('no recap of this class for you');
    expect(await press(hana, 'send-recap', { sessionId: soon })).to.contain('Add Upbeat to your chats');
    expect(await stores(({ recapRequests }) => recapRequests.whoAsked(notHers))).to.deep.equal([]);
  });

  it('keep a feeling about one’s own class alone [BT7]', async () => {
    const sessionId = await classOver(amira, 'summed-up');
    expect(await press(amira, 'feeling', { sessionId, feeling: 'tired' }, inChat)).to.contain('Only you see it');
    expect(await press(rosa, 'feeling', { sessionId, feeling: 'great' })).to.contain('cannot be found');
    const [newest] = await stores(({ recaps }) => recaps.ofPerson(amira.id, 50));
    expect(newest?.recap.feeling).to.equal('tired');
  });

  it('answer my week in the chat of whoever pressed, and only there [BT5]', async () => {
    const before = world.connector.personalChat(amira.id)?.messages.length ?? 0;
    expect(await press(amira, 'my-week'))
      .to.contain('your chat with Upbeat')
      .and.not.to.contain('points');
    expect(wordsOf(world.connector.personalChat(amira.id)?.messages[before])).to.contain('AdaptiveCard');
    expect(await press(amira, 'my-week', {}, inChat)).to.contain('AdaptiveCard');
  });

  it('allow the model in one’s own chat alone, until one signs out [BT9]', async () => {
    const allowed = () =>
      stores(({ conversations }) => conversations.ofPerson(amira.id)).then((c) => c?.modelAllowedAt);
    expect(await press(amira, 'allow-model')).to.contain('your own chat only');
    expect(await allowed()).to.equal(null);
    expect(await press(amira, 'allow-model', {}, inChat)).to.contain('Allowed');
    expect(await allowed()).to.be.instanceOf(Date);
    await world.connector.say(amira, inChat.conversationId, 'sign out');
    expect(await allowed()).to.equal(null);
  });

  it('keep for the operator that an answer was reported, and not what it said [BT9]', async () => {
    const answerId = randomUUID();
    expect(await press(amira, 'report-answer', { answerId }, inChat)).to.contain('Thank you');
    expect(world.log()).to.contain(answerId);
  });

  it('do nothing for a button that is none of ours [BT7]', async () => {
    expect(await press(amira, 'rsvp', { sessionId: 'x', isComing: true })).to.contain('do not know this button');
    expect(await press(amira, 'grant-all')).to.contain('do not know this button');
  });

  it('are told by pictures that are about nobody, from their address', async () => {
    const picture = await fetch(`${world.bot.url}/pictures/plan-300.2-60.4.png`);
    expect(picture.status).to.equal(200);
    expect(picture.headers.get('content-type')).to.equal('image/png');
    for (const none of ['plan-1.9', 'curve-1', '..%2f..%2fetc']) {
      expect((await fetch(`${world.bot.url}/pictures/${none}.png`)).status).to.equal(404);
    }
  });
});

const RESULT: Recap['result'] = {
  meanBpm: 140,
  maxBpm: 171,
  coverage: 1,
  secondsInZones: [0, 60, 300, 600, 300, 60],
  effortPoints: 42.5,
  calories: null,
  recoveryBpm: null,
  intervalsHit: null,
};

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('It is not there');
  return value;
}
