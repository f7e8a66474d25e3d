import { expect } from 'chai';
import { amira, classes, contoso, hana, inTeam, nils, withAmira } from '../bot-connector/connector-for-tests.ts';
import type { LocalMessage } from '../bot-connector/conversation.ts';
import { startBotWorld, wordsOf, type BotWorld } from './bot-world.fixture.ts';

describe('talking to the bot', () => {
  let world: BotWorld;
  before(async () => void (world = await startBotWorld()));
  after(() => world.end());

  const chat = () => world.connector.personalChat(amira.id)?.messages ?? [];
  const channel = () => world.connector.conversation(classes)?.messages ?? [];
  const byBot = (messages: readonly LocalMessage[]) => messages.filter(({ author }) => author === null);
  const chatId = () => world.connector.personalChat(amira.id)?.id ?? '';
  const kept = (id: string) =>
    world.test.database.inTransaction(contoso.id, ({ conversations }) => conversations.find(id));

  /** What the bot writes in answer to one message, there. */
  async function asked(where: string, text: string): Promise<LocalMessage[]> {
    const before = byBot(world.connector.conversation(where)?.messages ?? []).length;
    await world.connector.say(amira, where, text);
    return byBot(world.connector.conversation(where)?.messages ?? []).slice(before);
  }

  it('welcomes a person once, ever, and keeps where to reach them [BT2]', async () => {
    await world.connector.install(withAmira);
    expect(byBot(chat())).to.have.length(1);
    expect(wordsOf(chat()[0])).to.contain('Welcome to Upbeat');
    await world.connector.remove(withAmira);
    expect(await kept(chatId())).to.include({ personId: amira.id, isInstalled: false });
    await world.connector.install(withAmira);
    expect(byBot(chat())).to.have.length(1);
    expect(await kept(chatId())).to.include({ kind: 'personal', isInstalled: true, locale: 'en-GB' });
  });

  it('greets a team once and writes to nobody in it, and knows all its channels [BT2]', async () => {
    await world.connector.install(inTeam);
    expect(byBot(channel())).to.have.length(1);
    expect(wordsOf(channel()[0])).not.to.match(/Amira|Rosa|Hana/);
    expect(world.connector.personalChat(hana.id)).to.equal(null);
    for (const { id } of world.connector.conversations().filter(({ kind }) => kind === 'channel')) {
      expect(await kept(id)).to.include({ kind: 'channel', isInstalled: true });
    }
    await world.connector.remove(inTeam);
    expect(await kept(classes)).to.include({ isInstalled: false });
    await world.connector.install(inTeam);
    expect(byBot(channel())).to.have.length(1);
    expect(await kept(classes)).to.include({ isInstalled: true, teamGroupId: '0e11be10-90e1-4be1-890e-11be1090e11b' });
  });

  it('knows what people call its channels, for who plans a class [GR20]', async () => {
    await world.connector.install(inTeam);
    const channels = () =>
      world.test.database.inTransaction(contoso.id, ({ conversations }) => conversations.channels());
    expect((await channels()).map(({ name, teamName }) => `${teamName ?? ''}, ${name ?? ''}`)).to.deep.equal([
      'Wellbeing, Classes',
      'Wellbeing, General',
    ]);
    await world.connector.remove(inTeam);
    expect(await channels()).to.deep.equal([]);
    await world.connector.install(inTeam);
  });

  for (const [text, words] of [
    ['hi', /Hello/],
    ['HELLO!', /next class/],
    ['Help', /my week.*sign out/s],
    ['next class', /No class|is planned/],
    ['my week', /week/i],
    ['Sign out, please.', /stay signed in to Teams/],
    ['how do I ride faster?', /did not understand.*next class/s],
    ['', /did not understand/],
  ] as const) {
    it(`answers "${text}" in a chat with one useful reply [BT3]`, async () => {
      const replies = await asked(chatId(), text);
      expect(replies).to.have.length(1);
      expect(wordsOf(replies[0])).to.match(words);
    });
  }

  it('tells the next class where it is asked, with its own RSVP to the person alone [BT3]', async () => {
    const at = new Date(Date.now() + 3_600_000);
    const other = await world.keepClass({
      plannedStart: new Date(at.getTime() - 60_000),
      teamsChannelId: '19:elsewhere',
    });
    const here = await world.keepClass({
      plannedStart: at,
      teamsChannelId: classes,
      programme: { name: 'Evening yoga', intervals: [{ name: 'Flow', seconds: 600, targetZone: 1 }] },
    });
    const [inChannel] = await asked(classes, '@Upbeat next class');
    expect(wordsOf(inChannel)).to.contain('Evening yoga').and.to.contain(here.id);
    const [inChat] = await asked(chatId(), 'next class');
    expect(wordsOf(inChat)).to.contain(other.id);
  });

  it('answers what is about a person in their own chat, wherever it was asked [BT5]', async () => {
    const before = byBot(chat()).length;
    const inChannel = await asked(classes, '@Upbeat my week');
    expect(inChannel.map(({ text }) => text)).to.deep.equal(['I have written to you.']);
    const inChat = byBot(chat()).slice(before);
    expect(inChat).to.have.length(1);
    expect(wordsOf(inChat[0])).to.match(/week/i);
  });

  it('says how to be written to where Teams does not let it write [BT5]', async () => {
    await world.connector.say(hana, classes, '@Upbeat my week');
    expect(wordsOf(channel().at(-1))).to.match(/Add Upbeat to your chats/);
    expect(world.connector.personalChat(hana.id)).to.equal(null);
  });

  it('opens the chat of somebody whom it does not know yet, without a welcome [BT5]', async () => {
    world.connector.reachBotAt(null);
    await world.connector.install({ kind: 'personal', person: hana });
    world.connector.reachBotAt(`${world.bot.url}/api/messages`);
    await world.connector.say(hana, classes, '@Upbeat my week');
    const hers = world.connector.personalChat(hana.id);
    expect(byBot(hers?.messages ?? [])).to.have.length(1);
    expect(await kept(hers?.id ?? '')).to.include({ personId: hana.id, isInstalled: false, welcomedAt: null });
  });

  it('is silent about what people of a channel say to one another, though Teams sends it [BT3]', async () => {
    expect(await asked(classes, 'next class is going to be hard')).to.deep.equal([]);
    expect(await asked(classes, 'help')).to.deep.equal([]);
  });

  it('answers in a channel whatever else is said to it without a word about anybody [BT3]', async () => {
    const [reply] = await asked(classes, '@Upbeat is Amira ill?');
    expect(wordsOf(reply)).to.contain('next class').and.not.to.contain('Amira');
  });

  it('neither answers nor keeps what is said in a channel that it may read, but not to it [BT10]', async () => {
    const before = world.connector.deliveries().length;
    for (const text of ['My knee hurts', 'next class', '@Amira next class']) {
      expect(await asked(classes, text)).to.deep.equal([]);
    }
    const delivered = world.connector.deliveries().slice(before);
    expect(delivered.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
    for (const { activity } of delivered) {
      const heard = { conversationId: classes, activityId: activity.id, at: new Date() };
      const isFirst = await world.test.database.inTransaction(contoso.id, (stores) => stores.heard.take(heard));
      expect(isFirst, 'it was kept').to.equal(true);
    }
  });

  it('answers once what is delivered twice, also at the same time [BT4]', async () => {
    const before = byBot(chat()).length;
    await world.connector.say(amira, chatId(), 'help');
    const { activity } = world.connector.deliveries().findLast((sent) => sent.activity.type === 'message') ?? {};
    if (!activity) throw new Error('Nothing was delivered');
    await Promise.all([1, 2, 3].map(() => world.connector.deliver(activity)));
    expect(byBot(chat()).length - before).to.equal(1);
  });

  it('shows that it writes when an answer takes longer [BT3]', async () => {
    let typed = false;
    const stop = world.connector.subscribe(
      () => (typed ||= world.connector.personalChat(amira.id)?.isBotTyping === true),
    );
    let release = (): void => undefined;
    const blocked = new Promise<void>((resolve) => (release = resolve));
    const waiting = world.test.database.inTransaction(contoso.id, async ({ conversations }) => {
      await conversations.lock(chatId());
      await blocked; // the answer waits for this row
    });
    const said = world.connector.say(amira, chatId(), 'hi');
    await world.connector.until(() => world.connector.personalChat(amira.id)?.isBotTyping);
    release();
    await Promise.all([said, waiting]);
    stop();
    expect(typed).to.equal(true);
  });

  it('says so to an organisation that never set Upbeat up [BT3]', async () => {
    await world.connector.install({ kind: 'personal', person: nils });
    const id = world.connector.personalChat(nils.id)?.id ?? '';
    await world.connector.say(nils, id, 'next class');
    expect(wordsOf(world.connector.personalChat(nils.id)?.messages.at(-1))).to.contain('not set up');
  });

  it('has said everything in the log by ids and counts alone', () => {
    expect(world.log()).not.to.match(/Amira|ride faster|bpm/);
  });
});
