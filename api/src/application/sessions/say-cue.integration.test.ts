import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { once, EventEmitter } from 'node:events';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aClass, handClock } from '../live/live-world.fixture.ts';
import type { ControlNews } from '../stores.ts';
import { sayCue } from './say-cue.ts';

describe('cues', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  /** A class, and what another process hears of it. */
  async function heard() {
    const hand = handClock();
    const { tenantId, sessionId } = await aClass(test.database);
    const other = await test.openAnother();
    const said = new EventEmitter();
    const news: ControlNews[] = [];
    const stop = await other.listen({
      signal: (signal) => {
        if (signal.kind !== 'news' || signal.sessionId !== sessionId) return;
        news.push(signal.news);
        said.emit('news');
      },
      resync: () => undefined,
      fault: () => undefined,
    });
    const say = (text: string, id: string = randomUUID()) =>
      sayCue({ ...test.database, clock: hand.clock }, { tenantId, sessionId, cue: { id, text } });
    return { ...hand, say, news, next: () => once(said, 'news'), stop };
  }

  it('reach every process once, without the spaces around them [CU1]', async () => {
    const { say, news, next, stop, at } = await heard();
    const id = randomUUID();
    const first = next();
    await say(' Shoulders low ', id);
    await first;
    await say('Shoulders low', id); // the page heard no answer and sends it again
    at(2000);
    const second = next();
    await say('Last ten seconds');
    await second;
    expect(news).to.deep.equal([
      { type: 'cue', id, text: 'Shoulders low' },
      { type: 'cue', id: (news[1] as { id: string }).id, text: 'Last ten seconds' },
    ]);
    await stop();
  });

  it('come at most every two seconds, and need words [CU1]', async () => {
    const { say, at, stop } = await heard();
    await say('Shoulders low');
    at(1999);
    const soon = await say('Hips too').catch((fault: unknown) => fault);
    expect(soon).to.have.property('code', 'too-soon');
    at(2000);
    await say('Hips too');
    const empty = await say('   ').catch((fault: unknown) => fault);
    expect(empty).to.have.property('code', 'wrong-length');
    await stop();
  });

  it('keep no text anywhere [CU1]', async () => {
    const { say, stop } = await heard();
    await say('Unmistakable words');
    await asAdmin(test.adminUrl, async (admin) => {
      const { rows } = await admin.query(`select from session where session::text like '%Unmistakable%'`);
      expect(rows).to.deep.equal([]);
    });
    await stop();
  });
});
