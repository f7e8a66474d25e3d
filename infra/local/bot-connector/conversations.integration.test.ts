import { expect } from 'chai';
import { ADAPTIVE_CARD } from './activity.ts';
import {
  amira,
  classes,
  contoso,
  inMeeting,
  inTeam,
  leo,
  meetingChat,
  nils,
  startConnectorForTests,
  withAmira,
  type ConnectorForTests,
} from './connector-for-tests.ts';
import { refusalOf, type ConversationsClient } from './sdk-for-tests.ts';

const note = (text: string): object => ({ type: 'message', text });

const cardOf = (speak: string): object => ({
  type: 'message',
  attachments: [{ contentType: ADAPTIVE_CARD, content: { type: 'AdaptiveCard', speak } }],
});

describe('a bot in a conversation of the local Teams', () => {
  let world: ConnectorForTests;
  let client: ConversationsClient;

  beforeEach(async () => {
    world = await startConnectorForTests();
    client = await world.bot.clientOf(contoso.id);
  });

  afterEach(() => world.end());

  const textsIn = (id: string): string[] =>
    (world.connector.conversation(id)?.messages ?? []).map(
      ({ author, text }) => `${author?.givenName ?? 'bot'}: ${text}`,
    );

  const amirasChat = (): string => world.connector.personalChat(amira.id)?.id ?? '';

  it('answers whoever wrote to it', async () => {
    world.bot.answer(async (turn) => {
      if (turn.activity.type === 'message') await turn.sendActivity(`You said ${String(turn.activity['text'])}`);
    });
    await world.connector.install(withAmira);
    await world.connector.say(amira, amirasChat(), 'help');

    expect(textsIn(amirasChat())).to.eql(['Amira: help', 'bot: You said help']);
  });

  it('is shown to write until it has written', async () => {
    await world.connector.install(withAmira);
    const isTyping = (): boolean | undefined => world.connector.conversation(amirasChat())?.isBotTyping;

    await client.sendToConversation(amirasChat(), { type: 'typing' });
    expect(isTyping()).to.equal(true);
    await client.sendToConversation(amirasChat(), note('here'));
    expect(isTyping()).to.equal(false);
  });

  it('posts a card in a channel, changes it, and takes it back', async () => {
    await world.connector.install(inTeam);
    const shown = (): unknown[] =>
      (world.connector.conversation(classes)?.messages ?? []).map(({ attachments }) => attachments[0]?.content);

    const { id } = await client.sendToConversation(classes, cardOf('over'));
    expect(shown()).to.eql([{ type: 'AdaptiveCard', speak: 'over' }]);
    await client.updateActivity(classes, id, cardOf('summarised'));
    expect(shown()).to.eql([{ type: 'AdaptiveCard', speak: 'summarised' }]);
    await client.deleteActivity(classes, id);
    expect(shown()).to.eql([]);
  });

  it('begins a thread of a channel, answers in it, and changes it by the address of the thread', async () => {
    await world.connector.install(inTeam);
    const parameters = { isGroup: true, channelData: { channel: { id: classes } }, activity: cardOf('open') };
    const { id: thread, activityId = '' } = await client.createConversation(parameters);
    expect(thread).to.equal(`${classes};messageid=${activityId}`);

    await client.sendToConversation(thread, note('to the thread'));
    await client.replyToActivity(classes, activityId, note('to the card'));
    await client.updateActivity(thread, activityId, cardOf('live'));
    const messages = world.connector.conversation(classes)?.messages ?? [];
    expect(messages.map(({ rootId, text }) => [rootId, text])).to.eql([
      [null, ''],
      [activityId, 'to the thread'],
      [activityId, 'to the card'],
    ]);
    expect(messages[0]?.editedAt).not.to.equal(null);
  });

  it('finds the chat of whoever installed it, always the same one', async () => {
    await world.connector.install(withAmira);
    const create = () =>
      client.createConversation({ members: [{ id: world.connector.people.idOf(amira) }], tenantId: contoso.id });

    expect((await create()).id).to.equal(amirasChat());
    expect((await create()).id).to.equal(amirasChat());
  });

  it('speaks in the chat of a meeting', async () => {
    await world.connector.install(inMeeting);
    await world.bot.speak(meetingChat, contoso.id, async (turn) => {
      await turn.sendActivity('It begins');
    });
    expect(textsIn(meetingChat)).to.eql(['bot: It begins']);
  });

  describe('is refused', () => {
    it('where there is no such conversation, or it is of another tenant', async () => {
      await world.connector.install(inTeam);
      expect(await refusalOf(client.sendToConversation('19:nowhere@thread.tacv2', note('x')))).to.equal(
        '404 ConversationNotFound',
      );
      const elsewhere = await world.bot.clientOf(nils.tenantId);
      expect(await refusalOf(elsewhere.sendToConversation(classes, note('x')))).to.equal('404 ConversationNotFound');
    });

    it('where it is not, or not any more', async () => {
      expect(await refusalOf(client.sendToConversation(classes, note('x')))).to.equal('403 BotNotInConversationRoster');
      await world.connector.install(withAmira);
      await world.connector.remove(withAmira);
      expect(await refusalOf(client.sendToConversation(amirasChat(), note('x')))).to.equal(
        '403 BotNotInConversationRoster',
      );
    });

    it('a chat with somebody who does not have it, or who is nobody here', async () => {
      const chatWith = (id: string) => client.createConversation({ members: [{ id }], tenantId: contoso.id });
      expect(await refusalOf(chatWith(world.connector.people.idOf(leo)))).to.equal('403 ForbiddenOperationException');
      expect(await refusalOf(chatWith(world.connector.people.idOf(nils)))).to.equal('404 MemberNotFoundInConversation');
      expect(await refusalOf(client.createConversation({ members: [] }))).to.equal('400 BadArgument');
    });

    it('a message that is not there, was taken back, or is of somebody else', async () => {
      await world.connector.install(inTeam);
      const { id } = await client.sendToConversation(classes, note('mine'));
      await client.deleteActivity(classes, id);
      const hers = await world.connector.say(amira, classes, 'hers');

      const missing = '404 ActivityNotFoundInConversation';
      expect(await refusalOf(client.updateActivity(classes, id, note('again')))).to.equal(missing);
      expect(await refusalOf(client.deleteActivity(classes, '1'))).to.equal(missing);
      expect(await refusalOf(client.sendToConversation(`${classes};messageid=1`, note('x')))).to.equal(missing);
      expect(await refusalOf(client.updateActivity(classes, hers.id, note('x')))).to.equal('403 NotEnoughPermissions');
    });

    it('an activity that is empty, of another type, or no card', async () => {
      await world.connector.install(inTeam);
      const noCard = { type: 'message', attachments: [{ contentType: ADAPTIVE_CARD, content: { type: 'Card' } }] };
      for (const activity of [note(''), { type: 'trace', text: 'x' }, noCard]) {
        expect(await refusalOf(client.sendToConversation(classes, activity))).to.equal('400 BadArgument');
      }
      expect(textsIn(classes)).to.eql([]);
    });

    it('a card of more than 28 kB, and not one of just that', async () => {
      await world.connector.install(inTeam);
      const around = Buffer.byteLength(JSON.stringify({ type: 'AdaptiveCard', speak: '' }));
      const fitting = 'x'.repeat(28 * 1024 - around);

      expect(await refusalOf(client.sendToConversation(classes, cardOf(fitting)))).to.equal('accepted');
      expect(await refusalOf(client.sendToConversation(classes, cardOf(`${fitting}x`)))).to.equal(
        '413 MessageSizeTooBig',
      );
    });
  });
});
