import { expect } from 'chai';
import { fastify } from 'fastify';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Plan, Session } from '@upbeat/api/domain/session/session.ts';
import { createTestDatabase, type TestDatabase } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import type { RunningProcess } from '@upbeat/api/infrastructure/system/run-process.ts';
import { aPlan } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import { startBot } from '@upbeat/bot/src/composition.ts';
import { loadConfig } from '@upbeat/bot/src/config.ts';
import { noAuthentication } from '@upbeat/bot/src/teams/no-authentication.fixture.ts';
import type * as AdaptiveCards from 'adaptivecards';
import { cardFaults } from '../adaptive-cards/card-faults.ts';
import { amira, classes, contoso, meeting, meetingChat } from '../bot-connector/connector-for-tests.ts';
import { UPBEAT_BOT_ID } from '../entra/applications.ts';
import { personalChat, startPlayground, type Playground, type ShownMessage } from './playground.fixture.ts';

const require = createRequire(import.meta.url);
/** Its package names a module that Node cannot load. */
const library = require('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

describe('Microsoft’s Agents Playground, in which the bot is', () => {
  let test: TestDatabase;
  let bot: RunningProcess;
  let playground: Playground;

  before(async function () {
    this.timeout(60_000);
    test = await createTestDatabase();
    await stores(({ tenant }) => tenant.save({ name: contoso.name, state: 'active' }));
    bot = await startBot(
      loadConfig({
        ...{ BOT_ID: UPBEAT_BOT_ID, BOT_SECRET: 'asked by nobody here', BOT_TENANT: contoso.id },
        ...{ HOST: '127.0.0.1', BOT_PORT: '0', DATABASE_URL: test.appUrl },
      }),
      fastify({ logger: false }).log,
      noAuthentication(),
    );
    playground = await startPlayground(`${bot.url}/api/messages`);
    await playground.send(personalChat, 'install');
    await playground.next(personalChat, { after: 0, words: 'Welcome to Upbeat' });
  });
  after(async () => {
    await playground.end();
    await bot.stop();
    await test.drop();
  });

  const stores = <T>(work: Parameters<typeof test.database.inTransaction<T>>[1]) =>
    test.database.inTransaction(contoso.id, work);
  const wordsOf = ({ text, attachments }: ShownMessage) => `${text ?? ''} ${JSON.stringify(attachments)}`;

  async function keepClass(chosen: Partial<Plan>): Promise<Session> {
    const plan = aPlan({ id: randomUUID(), plannedStart: new Date(), ...chosen });
    const session: Session = { ...plan, state: 'scheduled' };
    await stores(({ sessions }) => sessions.save(session));
    return session;
  }
  const stateOf = async ({ id }: Session) => (await stores(({ sessions }) => sessions.find(id)))?.state;

  const tellMeeting = (what: 'Start' | 'End') =>
    playground.send(meetingChat, null, {
      type: 'event',
      name: `application/vnd.microsoft.meeting${what}`,
      channelData: { tenant: { id: contoso.id }, meeting: { id: meeting.id } },
      value: {
        ...{ MeetingType: 'Scheduled', Title: meeting.title, Id: meeting.id, JoinUrl: meeting.joinUrl },
        [`${what}Time`]: new Date().toISOString(),
      },
    });

  for (const [text, words] of [
    ['hi', /Hello/],
    ['help', /my week.*sign out/s],
    ['next class', /No class|is planned/],
    ['my week', /week/i],
    ['sign out', /stay signed in to Teams/],
    ['how do I ride faster?', /did not understand.*next class/s],
  ] as const) {
    it(`shows what it answers to "${text}" [BT12]`, async () => {
      const after = playground.shown.length;
      await playground.say(personalChat, text);
      expect(wordsOf(await playground.next(personalChat, { after }))).to.match(words);
    });
  }

  it('shows in a channel what it answers whoever mentions it there [BT12]', async () => {
    const after = playground.shown.length;
    await playground.say(classes, 'help');
    expect(wordsOf(await playground.next(classes, { after }))).to.contain('next class');
  });

  it('runs a class by its meeting, and shows its one card: live, and then over [BT12]', async () => {
    await playground.say(meetingChat, 'hi');
    await playground.next(meetingChat, { after: 0, words: 'Hello' }); // then the bot knows that it is there
    const session = await keepClass({ meetingId: meetingChat });
    const after = playground.shown.length;
    await tellMeeting('Start');
    const live = await playground.next(meetingChat, { after, words: 'is on' });
    expect(await stateOf(session)).to.equal('live');
    await tellMeeting('End');
    const over = await playground.next(meetingChat, { after, action: 'updateMessage' });
    expect(await stateOf(session)).to.equal('ended');
    expect(over.messageId).to.equal(live.messageId);
    expect(wordsOf(over)).not.to.equal(wordsOf(live));
  });

  it('shows the card of a class in its channel, and to whoever presses it that they come [BT12]', async () => {
    await playground.send(classes, 'install');
    await playground.next(classes, { after: 0, words: 'Upbeat' });
    const session = await keepClass({ teamsChannelId: classes });
    await stores(({ jobs }) => jobs.enqueue('show-class-card', { sessionId: session.id }));
    const { messageId } = await playground.next(classes, { after: 0, words: session.id });
    expect(messageId).to.be.a('string');
    const own = playground.shown.find(({ actionConversationId }) => actionConversationId === personalChat)?.message;
    const answer = await playground.press(personalChat, own?.messageId ?? '', {
      verb: 'rsvp',
      data: { sessionId: session.id, isComing: true },
    });
    expect(JSON.stringify(answer)).to.contain('You are coming');
    expect(await stores(({ rsvps }) => rsvps.isComing({ sessionId: session.id, personId: amira.id }))).to.equal(true);
  });

  it('was sent cards alone that Microsoft’s library reads without a fault [BT12]', () => {
    const cards = playground.shown.flatMap(({ message }) => message?.attachments ?? []);
    expect(new Set(cards.map(({ contentType }) => contentType))).to.deep.equal(new Set([ADAPTIVE_CARD]));
    expect(cards.length).to.be.at.least(4);
    expect(cards.flatMap(({ content }) => cardFaults(library, content))).to.deep.equal([]);
    expect(cardFaults(library, { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Nothing' }] })).to.have.length(
      1,
    );
  });
});
