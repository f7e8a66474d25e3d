import { expect } from 'chai';
import { memoryLiveChannel } from '../../infrastructure/memory/live-channel.ts';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aProcess, COLLECTS, handClock } from '../live/live-world.fixture.ts';
import { recordBatch } from '../live/record-batch.ts';
import { endSession } from '../sessions/end-session.ts';
import { notePeopleHere } from './note-people-here.ts';
import { aPairingWorld } from './pairing-world.fixture.ts';
import { watchPresence } from './watch-presence.ts';

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'served',
    (fault: unknown) => (fault as { code?: string }).code,
  );

describe('a paired sensor whose person leaves the meeting', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  /** A class that one process speaks for, while the sensor is connected to another. */
  async function aMeeting() {
    const hand = handClock();
    const world = await aPairingWorld(test.database, hand);
    const { tenantId, sessionId, amira, process: owner } = world;
    const sender = aProcess((await test.openAnother()).inTransaction, hand.clock);
    await owner.classes.open(tenantId, sessionId);
    const channel = memoryLiveChannel();
    const asked: string[] = [];
    const mood = { isDown: false };
    const watched = {
      isWatching: (who: { sessionId: string; personId: string }) => {
        asked.push(who.personId);
        return mood.isDown ? Promise.reject(new Error('no connection')) : channel.isWatching(who);
      },
    };
    const news: unknown[] = [];
    sender.pairings.onNews((_pairingId, said) => news.push(said));
    const link = await sender.connect(await world.open(await world.token()), sessionId);
    return {
      ...world,
      link,
      news,
      asked,
      mood,
      /** Moves the clock to a second of the class, looks who is there, and lets the sender hear of it. */
      at: async (second: number) => {
        hand.at(second * 1000);
        await watchPresence({
          inTransaction: test.database.inTransaction,
          classes: owner.classes,
          ownership: { epochOf: () => 1 },
          channel: watched,
          clock: hand.clock,
          onFault: () => undefined,
        });
        await sender.pairings.refresh(tenantId, sessionId);
      },
      panelOpens: () => notePeopleHere({ ...test.database, clock: hand.clock }, [{ ...amira, sessionId }]),
      pageOpens: () => channel.subscribe({ sessionId, audience: 'stage', personId: amira.personId }, () => undefined),
      record: async (first: number, values: number[]) => {
        const stored = link.record(first, values);
        await sender.writer.flush();
        return stored;
      },
      end: () => endSession({ ...test.database, clock: hand.clock }, { tenantId, sessionId }),
      sender,
    };
  }

  it('is told after 45 seconds, and nothing it sends is taken until they are back [LE1] [LE2]', async () => {
    const { at, record, news, panelOpens } = await aMeeting();
    await panelOpens();
    await at(44);
    expect(news).to.deep.equal([]);
    expect(await record(44, [120])).to.deep.equal({ ranges: [[44, 44]], refused: [] });
    await at(45);
    expect(news).to.deep.equal(['left']);
    expect(await codeOf(record(46, [121]))).to.equal('left-the-meeting');
    await at(60);
    await panelOpens();
    await at(61);
    expect(news).to.deep.equal(['left', 'back']);
    expect(await record(61, [122])).to.deep.equal({ ranges: [[61, 61]], refused: [] });
  });

  it('never keeps a second of the time away, and takes what was measured before and after it [LE2]', async () => {
    const { at, record, panelOpens } = await aMeeting();
    await at(45);
    await panelOpens();
    await at(50);
    const receipt = await record(43, [100, 101, 102, 103, 104, 105, 106, 107]);
    expect(receipt).to.deep.equal({
      ranges: [
        [43, 44],
        [50, 50],
      ],
      refused: [45, 46, 47, 48, 49],
    });
  });

  it('goes on while a page of theirs shows the class, though no panel is open [LE3]', async () => {
    const { at, news, pageOpens, record } = await aMeeting();
    const close = pageOpens();
    for (const second of [20, 40, 60, 80]) await at(second);
    expect(news).to.deep.equal([]);
    close();
    await at(124);
    expect(news).to.deep.equal([]);
    await at(125);
    expect(news).to.deep.equal(['left']);
    pageOpens();
    await at(130);
    expect(news).to.deep.equal(['left', 'back']);
    expect(await record(130, [120])).to.deep.equal({ ranges: [[130, 130]], refused: [] });
  });

  it('is looked for alone: nobody asks after people without one, or whose panel is open [LE3]', async () => {
    const { at, asked, amira, person, sessionId, sender, panelOpens } = await aMeeting();
    const other = await person(COLLECTS);
    await sender.connect(other, sessionId);
    await at(10);
    expect(asked).to.deep.equal([]);
    await at(20);
    expect(asked).to.deep.equal([amira.personId]);
    await panelOpens();
    await at(30);
    expect(asked).to.deep.equal([amira.personId]);
  });

  it('counts as left when the live channel cannot say, and by HTTP too [LE1]', async () => {
    const { at, mood, open, token, sessionId, sender } = await aMeeting();
    mood.isDown = true;
    const identity = await open(await token());
    await at(60);
    const batch = { identity, sessionId, first: 60, values: [120] };
    expect(await codeOf(recordBatch(sender.recording, batch))).to.equal('left-the-meeting');
  });

  it('hands in after the class what was measured before they left, and nothing else [LE2]', async () => {
    const { at, end, open, token, sessionId, sender } = await aMeeting();
    const identity = await open(await token());
    await at(60);
    await at(70);
    await end();
    await sender.classes.refresh(sessionId);
    sender.classes.forget(sessionId);
    const late = await recordBatch(sender.recording, { identity, sessionId, first: 58, values: [120, 121, 122, 123] });
    expect(late).to.deep.equal({ ranges: [[58, 59]], refused: [60, 61] });
  });
});
