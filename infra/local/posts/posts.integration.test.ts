import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { askOnceMore } from '@upbeat/api/domain/posting/protocol.ts';
import { end, type Session } from '@upbeat/api/domain/session/session.ts';
import { aLiveSession, aParticipation, aPlan, aRecap } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import { sendRecap, withdrawRecap } from '@upbeat/bot/src/summaries/send-recap.ts';
import { showClassCard } from '@upbeat/bot/src/summaries/show-class-card.ts';
import { amira, classes, contoso, leo, meetingChat } from '../bot-connector/connector-for-tests.ts';
import { createPostingWorld, type PostingWorld } from './posting-world.ts';

const { signal } = new AbortController();

describe('the posts of a class', () => {
  let world: PostingWorld;
  before(async () => void (world = await createPostingWorld()));
  afterEach(() => {
    world.teams.connector.faults.clear();
    world.graph.faults.clear();
    world.teams.connector.permissions.give('ChannelMessage.Read.Group');
  });
  after(() => world.end());

  const show = ({ id: sessionId }: Session) => showClassCard(world.deps, { tenantId: contoso.id, sessionId }, signal);
  const send = ({ id: sessionId }: Session, personId = amira.id) =>
    sendRecap(world.deps, { tenantId: contoso.id, sessionId, personId }, signal);
  const postOf = ({ id: sessionId }: Session) =>
    world.within(({ posts }) => posts.find({ sessionId, kind: 'class-card', personId: null }));
  const cards = async (session: Session) => {
    const id = (await postOf(session))?.id ?? 'no post';
    return world.cardsInChannel().filter(({ attachments }) => JSON.stringify(attachments).includes(id));
  };
  const requests = () => world.teams.connector.requests().length;
  const faults = () => world.teams.connector.faults;

  it('follow the class in one card: live, over, summarised; what it shows already is not sent [PO10]', async () => {
    const session = await world.keepClass();
    await show(session);
    const before = requests();
    await show(session);
    expect(requests()).to.equal(before);
    const live = JSON.stringify(await cards(session));
    await world.within(({ sessions }) => sessions.save(end(session, new Date(+session.plannedStart + 1_800_000))));
    await show(session);
    const over = JSON.stringify(await cards(session));
    await world.summarise(session);
    await show(session);
    const [summary, ...others] = await cards(session);
    expect(new Set([live, over, JSON.stringify([summary])]).size).to.equal(3);
    expect(others).to.deep.equal([]);
    expect(JSON.stringify(summary)).to.contain('took place');
  });

  it('say of a class that nobody started that it did not take place, and come for none that is missed already [PO10]', async () => {
    const planned: Session = { ...aPlan({ teamsChannelId: classes, plannedStart: new Date() }), state: 'scheduled' };
    const anHourAgo = { ...planned, plannedStart: new Date(Date.now() - 71 * 60_000) };
    await world.within(({ sessions }) => sessions.save(planned));
    await show(planned);
    await world.within(({ sessions }) => sessions.save(anHourAgo));
    await show(anHourAgo);
    expect(JSON.stringify(await cards(planned))).to.contain('did not take place');

    const unseen = { ...anHourAgo, id: randomUUID(), meetingId: null };
    await world.within(({ sessions }) => sessions.save(unseen));
    await show(unseen);
    expect(await postOf(unseen)).to.equal(null);
  });

  it('stand in the chat of the meeting where the bot is in no channel, and nowhere where it is in neither [PO10]', async () => {
    const session = aLiveSession({ teamsChannelId: null, meetingId: `19:meeting_${randomUUID()}@thread.v2` });
    await world.within(({ sessions }) => sessions.save(session));
    const before = requests();
    await show(session);
    expect([await postOf(session), requests()]).to.deep.equal([null, before]);

    await world.teams.connector.install({ kind: 'meeting', chatId: meetingChat });
    const inChat = aLiveSession({ teamsChannelId: '19:elsewhere@thread.tacv2', meetingId: meetingChat });
    await world.keepConversation({ id: meetingChat, kind: 'meeting' });
    await world.within(({ sessions }) => sessions.save(inChat));
    await show(inChat);
    expect(await postOf(inChat)).to.include({ state: 'posted', conversationId: meetingChat });
  });

  it('are sent once by many who begin at the same moment [PO6]', async () => {
    const session = await world.keepClass();
    await Promise.all(Array.from({ length: 4 }, () => show(session)));
    expect(await cards(session)).to.have.length(1);
  });

  it('stay deleted when somebody deleted them in Teams [PO4]', async () => {
    const session = await world.keepClass();
    await show(session);
    faults().start({ type: 'refuse', status: 404, code: 'ActivityNotFoundInConversation' }, { operations: ['update'] });
    await world.summarise(session);
    await show(session);
    faults().clear();
    const before = requests();
    await show(session);
    expect((await postOf(session))?.state).to.equal('withdrawn');
    expect(requests()).to.equal(before);
  });

  it('that Teams refuses for good wait for an admin, and come when they ask [PO3]', async () => {
    const session = await world.keepClass();
    faults().start({ type: 'refuse', status: 403, code: 'MessageWritesBlocked' }, { conversationId: classes });
    await show(session);
    await show(session);
    const refused = await postOf(session);
    expect(refused).to.include({ state: 'refused', code: 'MessageWritesBlocked' });
    const inDoubt = await world.within(({ posts }) => posts.inDoubt(100));
    expect(inDoubt.map(({ post: { id } }) => id)).to.contain(refused?.id);

    faults().clear();
    await world.within(async ({ posts }) => {
      const post = await posts.lockNamed(refused?.id ?? '');
      if (post) await posts.save(askOnceMore(post));
    });
    await show(session);
    expect(await cards(session)).to.have.length(1);
  });

  it('are tried again after 412, 429 and 502, and left to the queue when Teams takes nothing [PO8]', async () => {
    const session = await world.keepClass();
    for (const status of [412, 429, 502])
      faults().start({ type: 'refuse', status, retryAfterSeconds: 1 }, { times: 1 });
    await show(session);
    expect(await cards(session)).to.have.length(1);

    const other = await world.keepClass();
    const storm = faults().start({ type: 'refuse', status: 429 }, { times: 6 });
    const fault: unknown = await show(other).catch((error: unknown) => error);
    expect(fault).to.have.property('code', 'teams-busy');
    expect([storm.struck, (await postOf(other))?.state]).to.deep.equal([6, 'wanted']);
    await show(other);
    expect(await cards(other)).to.have.length(1);
  });

  it('are found behind a hundred later messages, and tried again while Graph does not answer [PO12]', async () => {
    const session = await world.keepClass();
    faults().start({ type: 'cut', when: 'after' }, { times: 1, operations: ['post'] });
    world.graph.faults.start({ type: 'refuse', status: 500 }, { times: 1 });
    const fault: unknown = await show(session).catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(Error);
    expect((await postOf(session))?.state).to.equal('sending');
    for (let said = 0; said < 100; said++) await world.teams.connector.say(amira, classes, `Message ${said}`);
    await show(session);
    expect((await postOf(session))?.state).to.equal('posted');
    expect(await cards(session)).to.have.length(1);
  });

  it('are unknown where the app may not look [PO12]', async () => {
    const session = await world.keepClass();
    world.teams.connector.permissions.take('ChannelMessage.Read.Group');
    faults().start({ type: 'cut', when: 'before' }, { times: 1, operations: ['post'] });
    await show(session);
    expect((await postOf(session))?.state).to.equal('unknown');
    expect(await cards(session)).to.deep.equal([]);
  });

  it('are one recap to whoever has the bot, changed when the result is, and none without a result [PO11]', async () => {
    const session = await world.keepClass();
    const before = world.recapsOf(amira.id).length;
    await send(session);
    expect(world.recapsOf(amira.id)).to.have.length(before);
    await world.summarise(session);
    await send(session);
    await send(session);
    const [first] = world.recapsOf(amira.id).slice(before);
    await world.within(async ({ participations, recaps }) => {
      const [part] = await participations.ofSession(session.id);
      const recap = aRecap({ sessionId: session.id, participationId: part?.id ?? '' });
      await recaps.saveAll([{ ...recap, result: { ...recap.result, effortPoints: 77.7 } }]);
    });
    await send(session);
    const now = world.recapsOf(amira.id).slice(before);
    expect(now.map(({ id }) => id)).to.deep.equal([first?.id]);
    expect(JSON.stringify(now))
      .to.contain('77')
      .and.not.equal(JSON.stringify([first]));
  });

  it('are none of an organisation that is suspended, and what a person deleted is taken back [BT11]', async () => {
    const [session, later] = [await world.keepClass(), await world.keepClass()];
    for (const each of [session, later]) await world.summarise(each);
    await send(session);
    const [before, recaps] = [requests(), world.recapsOf(amira.id).length];
    await world.within(({ tenant }) => tenant.save({ name: contoso.name, state: 'suspended' }));
    await show(session);
    await send(later);
    expect(requests()).to.equal(before);
    await withdrawRecap(world.deps, { tenantId: contoso.id, sessionId: session.id, personId: amira.id }, signal);
    expect(world.recapsOf(amira.id)).to.have.length(recaps - 1);
    await world.within(({ tenant }) => tenant.save({ name: contoso.name, state: 'active' }));
  });

  it('are no recap to who neither has the bot nor asked, and one to who asked [PO11]', async () => {
    const session = await world.keepClass();
    await world.within(async ({ people, participations }) => {
      await people.seen({ personId: leo.id, name: leo.name });
      await participations.save(aParticipation({ sessionId: session.id, personId: leo.id, alias: 'Blue Hare' }));
    });
    await world.summarise(session);
    await world.teams.connector.install({ kind: 'personal', person: leo });
    await send(session, leo.id);
    expect(world.recapsOf(leo.id)).to.deep.equal([]);
    await world.within(({ recapRequests }) =>
      recapRequests.ask({ sessionId: session.id, personId: leo.id, at: new Date() }),
    );
    await send(session, leo.id);
    expect(world.recapsOf(leo.id)).to.have.length(1);
    expect(
      world.recapsOf(amira.id).filter(({ attachments }) => JSON.stringify(attachments).includes(session.id)),
    ).to.deep.equal([]);
  });
});
