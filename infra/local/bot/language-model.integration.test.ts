import { expect } from 'chai';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aParticipation } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import { amira, classes, contoso, inTeam, rosa, withAmira } from '../bot-connector/connector-for-tests.ts';
import type { LocalPerson } from '../directory/directory.ts';
import { startBotWorld, wordsOf, type BotWorld } from './bot-world.fixture.ts';

const SECRET_OF_ROSA = 777;

describe('the language model', () => {
  let world: BotWorld;
  let server: Server;
  const sent: string[] = [];
  let answer: { status: number; body: unknown } = { status: 200, body: said('You rode twice.') };

  before(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        sent.push(Buffer.concat(parts).toString());
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    world = await startBotWorld({ MODEL_URL: url, MODEL_KEY: 'a key', MODEL_NAME: 'a-model' });
    await world.connector.install(inTeam);
    await world.connector.install(withAmira);
    await keepResult(amira, 41);
    await keepResult(rosa, SECRET_OF_ROSA);
    await world.keepClass({ plannedStart: new Date(Date.now() + 3_600_000) });
  });
  after(async () => {
    await world.end();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function keepResult(person: LocalPerson, effortPoints: number): Promise<void> {
    const session = await world.keepClass({ programme: { name: `Ride of ${effortPoints}`, intervals: [RIDE] } });
    const participation = aParticipation({ sessionId: session.id, personId: person.id });
    await world.test.database.inTransaction(contoso.id, async ({ sessions, participations, recaps }) => {
      const playback = [{ fromSecond: 0, programmeSecond: 0, isRunning: true }] as const;
      await sessions.save({ ...session, state: 'ended', startedAt: new Date(), endedAt: new Date(), playback });
      await participations.save(participation);
      const result = { ...NO_RESULT, effortPoints, meanBpm: 151, maxBpm: 183 };
      await recaps.saveAll([
        { participationId: participation.id, sessionId: session.id, result, curve: [], before: [] },
      ]);
    });
  }

  const chat = () => world.connector.personalChat(amira.id);
  const last = () => chat()?.messages.at(-1);
  const ask = (text: string) => world.connector.say(amira, chat()?.id ?? '', text);

  it('gets nothing before a person has read what it is and allowed it [BT9]', async () => {
    await ask('how was my ride?');
    expect(sent).to.deep.equal([]);
    const disclosure = last();
    expect(wordsOf(disclosure)).to.contain('allow-model');
    if (!disclosure) throw new Error('The bot said nothing');
    await world.connector.press(amira, disclosure, { verb: 'allow-model', data: { verb: 'allow-model' } });
    expect(sent).to.deep.equal([]);
  });

  it('answers with a label and a way to report it, from the own figures and the schedule alone [BT9]', async () => {
    await ask('how was my ride?');
    expect(wordsOf(last())).to.contain('You rode twice.').and.to.contain('report-answer');
    expect(JSON.stringify(last()?.entities)).to.contain('AIGeneratedContent');
    expect(sent).to.have.length(1);
    expect(sent[0]).to.contain('how was my ride?').and.to.contain('Ride of 41').and.to.contain('comingClasses');
    for (const others of [
      String(SECRET_OF_ROSA),
      rosa.id,
      amira.id,
      'Amira',
      'Rosa',
      'Grace',
      '151',
      '183',
      contoso.id,
    ])
      expect(sent[0], others).not.to.contain(others);
  });

  it('remembers nothing from one question to the next [BT9]', async () => {
    await ask('and before that?');
    expect(sent.at(-1)).not.to.contain('how was my ride?').and.not.to.contain('You rode twice.');
  });

  it('is never asked in a channel, nor for a command [BT9]', async () => {
    const before = sent.length;
    await world.connector.say(amira, classes, '@Upbeat how was my ride?');
    expect(wordsOf(world.connector.conversation(classes)?.messages.at(-1))).to.contain('did not understand');
    await ask('next class');
    expect(sent).to.have.length(before);
  });

  for (const status of [400, 429, 500]) {
    it(`leaves the commands when it answers ${status}, and what it said is in no log [BT9]`, async () => {
      answer = { status, body: { error: { message: 'you asked: what about my knee' } } };
      await ask('what about my knee?');
      expect(wordsOf(last())).to.contain('The commands work');
      expect(world.log()).not.to.contain('knee');
    });
  }

  it('leaves the commands when it is away or says nothing [BT9]', async () => {
    answer = { status: 200, body: said('') };
    await ask('anything new?');
    expect(wordsOf(last())).to.contain('The commands work');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await ask('anything new?');
    expect(wordsOf(last())).to.contain('The commands work');
  });

  it('gets nothing any more once somebody signed out [BT9]', async () => {
    await ask('sign out');
    await ask('how was my ride?');
    expect(wordsOf(last())).to.contain('allow-model');
  });
});

const RIDE = { name: 'Ride', seconds: 600, targetZone: 3 } as const;
const NO_RESULT = {
  coverage: 1,
  secondsInZones: [0, 60, 120, 180, 60, 0],
  calories: null,
  recoveryBpm: null,
  intervalsHit: null,
} as const;

function said(content: string): unknown {
  return {
    id: 'c',
    object: 'chat.completion',
    created: 1,
    model: 'a-model',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  };
}
