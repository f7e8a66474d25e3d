import { expect } from 'chai';
import {
  amira,
  classes,
  contoso,
  inTeam,
  startConnectorForTests,
  withAmira,
  type ConnectorForTests,
} from './connector-for-tests.ts';

describe('a bot in a conversation of the local Teams', () => {
  let world: ConnectorForTests;

  beforeEach(async () => void (world = await startConnectorForTests()));
  afterEach(() => world.end());

  it('answers whoever wrote to it', async () => {
    const { bot, connector } = world;
    bot.answer(async (turn) => {
      if (turn.activity.type === 'message') await turn.sendActivity(`You said ${String(turn.activity['text'])}`);
    });
    await connector.install(withAmira);
    const chat = connector.personalChat(amira.id);
    await connector.say(amira, chat?.id ?? '', 'help');

    const messages = connector.personalChat(amira.id)?.messages ?? [];
    expect(messages.map(({ author, text }) => [author?.name ?? 'bot', text])).to.eql([
      ['Amira Khan', 'help'],
      ['bot', 'You said help'],
    ]);
  });

  it('posts a card in a channel, changes it, and takes it back', async () => {
    const { bot, connector } = world;
    await connector.install(inTeam);
    const card = (text: string) => ({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', speak: text } },
      ],
    });
    const shown = (): unknown[] =>
      (connector.conversation(classes)?.messages ?? []).map(({ attachments }) => attachments[0]?.content);

    const client = await bot.clientOf(contoso.id);
    const { id } = await client.sendToConversation(classes, card('over'));
    expect(shown()).to.eql([{ type: 'AdaptiveCard', speak: 'over' }]);
    await client.updateActivity(classes, id, card('summarised'));
    expect(shown()).to.eql([{ type: 'AdaptiveCard', speak: 'summarised' }]);
    await client.deleteActivity(classes, id);
    expect(shown()).to.eql([]);
  });
});
