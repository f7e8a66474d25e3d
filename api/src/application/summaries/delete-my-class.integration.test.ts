import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aProcess, COLLECTS } from '../live/live-world.fixture.ts';
import { rateEffort } from '../live/rate-effort.ts';
import { deleteMyClass } from './delete-my-class.ts';
import { A_RESULT, aHistoryWorld } from './history-world.fixture.ts';
import { myClasses } from './my-classes.ts';
import { myResult } from './my-result.ts';

/** Where something of a person's part in a class is kept. */
const TABLES = [
  'participation',
  'sample_segment',
  'sample_series',
  'effort_rating',
  'care',
  'pairing',
  'recap',
  'rsvp',
  'recap_request',
];

const refusalOf = (work: Promise<unknown>) => work.catch((fault: unknown) => fault);

describe('deleting a class of mine', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  it('leaves nothing of it anywhere, and is harmless twice [MY7]', async () => {
    const world = await aHistoryWorld(test);
    const { amira, asked, classes, clock, sessionId, tenantId, inTransaction, link, remove } = world;
    const { participationId } = link;
    await rateEffort({ inTransaction, classes, clock }, { ...asked, interval: 0, rating: 'hard' });
    await world.end();
    await inTransaction(tenantId, async ({ series, pairings, care, recaps, rsvps, recapRequests }) => {
      await series.save({ participationId, sessionId, bytes: Uint8Array.of(120) });
      const bound = { id: randomUUID(), sessionId, personId: amira.personId, participationId };
      await pairings.save({ ...bound, state: 'over', pairedAt: clock() });
      await care.save(participationId, { isUnwell: true, toldCoach: null, word: null });
      await recaps.saveAll([{ participationId, sessionId, result: A_RESULT, curve: [], before: [] }]);
      await rsvps.save({ sessionId, personId: amira.personId, isComing: true, at: clock() });
      await recapRequests.ask({ sessionId, personId: amira.personId, at: clock() });
    });
    const rows = () => Promise.all(TABLES.map(world.rowsIn));
    expect(await rows()).to.deep.equal(Array.from(TABLES, () => 1));

    await remove();
    expect(await rows()).to.deep.equal(Array.from(TABLES, () => 0));
    expect(await myClasses({ inTransaction }, amira)).to.deep.equal([]);
    expect(await refusalOf(myResult({ inTransaction, clock }, asked))).to.have.property('code', 'session-not-found');
    await remove();
  });

  it('leaves everybody else as they were [MY7]', async () => {
    const { person, connect, sessionId, writer, end, remove, rowsIn } = await aHistoryWorld(test);
    const leo = await connect(await person(COLLECTS), sessionId);
    const stored = leo.record(0, [100, 101]);
    await writer.flush();
    await stored;
    await end();
    await remove();
    expect(await Promise.all(['participation', 'sample_segment'].map(rowsIn))).to.deep.equal([1, 1]);
  });

  it('is refused in words while the class is live [MY7]', async () => {
    const { remove, rowsIn } = await aHistoryWorld(test);
    const refused = await refusalOf(remove());
    expect(refused).to.have.property('code', 'class-not-over');
    expect(refused)
      .to.have.property('message')
      .that.matches(/Stop sharing, or delete it afterwards/);
    expect(await rowsIn('participation')).to.equal(1);
  });

  it('is refused for a class that the organisation does not have [MY1]', async () => {
    const { end, asked, inTransaction, clock, rowsIn } = await aHistoryWorld(test);
    await end();
    const stranger = { ...asked.identity, tenantId: randomUUID() };
    const refused = await refusalOf(deleteMyClass({ inTransaction, clock }, { ...asked, identity: stranger }));
    expect(refused).to.have.property('code', 'session-not-found');
    expect(await rowsIn('participation')).to.equal(1);
  });

  it('takes nothing of anybody else away, whoever asks [MY1]', async () => {
    const { end, asked, inTransaction, clock, rowsIn } = await aHistoryWorld(test);
    await end();
    const admin = { ...asked.identity, personId: randomUUID(), isAdmin: true };
    await deleteMyClass({ inTransaction, clock }, { ...asked, identity: admin });
    expect(await rowsIn('participation')).to.equal(1);
  });

  it('has the bot take the recap back, once, and only if all of it is gone [MY7]', async () => {
    const { end, remove, amira, sessionId } = await aHistoryWorld(test);
    await end();
    await remove();
    await remove();
    const jobs: unknown[] = [];
    await asAdmin(test.adminUrl, async (admin) => {
      const found = await admin.query(
        `select data - 'tenantId' as data from pgboss.job where name = 'withdraw-recap' and data ->> 'sessionId' = $1`,
        [sessionId],
      );
      jobs.push(...(found.rows as unknown[]));
    });
    expect(jobs).to.deep.equal([{ data: { sessionId, personId: amira.personId } }]);
  });

  it('says no more than that somebody did it, in the record of what was done [MY7]', async () => {
    const { end, remove, amira, tenantId, link } = await aHistoryWorld(test);
    await end();
    await remove();
    await remove();
    const rows: unknown[] = [];
    await asAdmin(test.adminUrl, async (admin) => {
      const found = await admin.query('select actor, action, subject from audit_event where tenant_id = $1', [
        tenantId,
      ]);
      rows.push(...(found.rows as unknown[]));
    });
    expect(rows).to.deep.equal([{ actor: amira.personId, action: 'class-deleted', subject: link.participationId }]);
  });

  it('takes in nothing that a sensor hands in later [MY8]', async () => {
    const { end, remove, send, link, rowsIn, writer } = await aHistoryWorld(test);
    await end();
    await remove();
    expect(await refusalOf(send(120, [150, 151]))).to.have.property('code', 'wrong-session-state');
    const handedIn = link.record(122, [152]); // by a sensor that was connected all along
    await writer.flush();
    expect(await refusalOf(handedIn)).to.have.property('code', 'consent-missing');
    expect(await Promise.all(['participation', 'sample_segment'].map(rowsIn))).to.deep.equal([0, 0]);
  });

  it('keeps nothing that another process still holds [MY8]', async () => {
    const { end, remove, rowsIn, clock, amira, sessionId } = await aHistoryWorld(test);
    const other = aProcess((await test.openAnother()).inTransaction, clock);
    const waiting = (await other.connect(amira, sessionId)).record(120, [150, 151]);
    await end();
    await remove();
    await other.writer.flush();
    await waiting; // and is told so, since there is nothing left to send
    expect(await rowsIn('sample_segment')).to.equal(0);
  });

  it('waits for what is being stored at that moment, and deletes that too [MY8]', async () => {
    const { end, remove, rowsIn, clock, amira, sessionId } = await aHistoryWorld(test);
    const { inTransaction } = await test.openAnother();
    const written = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    const slowed = { now: false };
    const slow = aProcess(
      (tenant, work) =>
        inTransaction(tenant, async (stores) => {
          const answer = await work(stores);
          if (slowed.now) {
            written.resolve(undefined);
            await gate.promise; // the rows are written, and not yet there for others
          }
          return answer;
        }),
      clock,
    );
    const stored = (await slow.connect(amira, sessionId)).record(120, [150, 151]);
    await end();
    slowed.now = true;
    const flushed = slow.writer.flush();
    await written.promise;
    const removed = remove();
    gate.resolve(undefined);
    await Promise.all([flushed, stored, removed]);
    expect(await rowsIn('sample_segment')).to.equal(0);
  });
});
