import { expect } from 'chai';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aClass, aProcess, COLLECTS, handClock } from '../live/live-world.fixture.ts';
import { rateEffort } from '../live/rate-effort.ts';
import { recordBatch } from '../live/record-batch.ts';
import { endSession } from '../sessions/end-session.ts';
import { foldAnew, foldDueSeries } from './fold-series.ts';
import { myResult } from './my-result.ts';

const unexpected = (_sessionId: string, fault: unknown): never => {
  throw new Error('Not expected', { cause: fault });
};

describe('folding a class', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  /** A class in which one person has sent three seconds, and what may happen to it. */
  async function world() {
    const hand = handClock();
    const theClass = await aClass(test.database);
    const { tenantId, sessionId } = theClass;
    const { inTransaction } = test.database;
    const here = aProcess(inTransaction, hand.clock);
    const amira = await theClass.person(COLLECTS);
    const { participationId } = await here.connect(amira, sessionId);
    const send = (first: number, values: number[]) =>
      recordBatch(here.recording, { identity: amira, sessionId, first, values });
    await send(0, [100, 101, 102]);
    hand.at(60_000);
    return {
      ...hand,
      ...here,
      send,
      sessionId,
      participationId,
      amira,
      end: async () => {
        await endSession({ inTransaction, clock: hand.clock }, { tenantId, sessionId });
        await here.classes.refresh(sessionId);
        here.classes.forget(sessionId);
      },
      /** As if a minute had gone by since it was asked for. */
      aMinuteLater: () =>
        asAdmin(test.adminUrl, (admin) =>
          admin.query(
            `update series_fold set asked_at = asked_at - interval '1 minute', folded_at = folded_at - interval '1 minute'
             where session_id = $1`,
            [sessionId],
          ),
        ),
      fold: () => foldDueSeries({ ...test.database, onFault: unexpected }),
      folded: async () => {
        const found = await inTransaction(tenantId, ({ series }) => series.find(participationId));
        return found && { bytes: [...found.bytes], isCurrent: found.isCurrent };
      },
      mine: async () => {
        const result = await myResult({ inTransaction, clock: hand.clock }, { identity: amira, sessionId });
        return [...result.series];
      },
      inTenant: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(tenantId, work),
    };
  }

  it('makes one series of what was stored, a minute after the end, harmlessly twice [SM8]', async () => {
    const { end, fold, folded, aMinuteLater, mine } = await world();
    await fold();
    expect(await folded()).to.equal(null);
    await end();
    await fold();
    expect(await folded()).to.equal(null);
    await aMinuteLater();
    await Promise.all([fold(), fold(), fold()]);
    await fold();
    expect(await folded()).to.deep.equal({ bytes: [100, 101, 102], isCurrent: true });
    expect(await mine()).to.deep.equal([100, 101, 102]);
  });

  it('takes in what is handed in later: it is read at once, and folded again [SM8]', async () => {
    const { end, fold, folded, aMinuteLater, mine, send } = await world();
    await end();
    await aMinuteLater();
    await fold();
    await send(4, [104, 105]);
    expect(await folded()).to.deep.equal({ bytes: [100, 101, 102], isCurrent: false });
    expect(await mine()).to.deep.equal([100, 101, 102, 0, 104, 105]);
    await aMinuteLater();
    await fold();
    expect(await folded()).to.deep.equal({ bytes: [100, 101, 102, 0, 104, 105], isCurrent: true });
  });

  it('keeps seconds whose segments have gone [SM8]', async () => {
    const { end, fold, folded, aMinuteLater, send, participationId } = await world();
    await end();
    await aMinuteLater();
    await fold();
    await asAdmin(test.adminUrl, (admin) =>
      admin.query('delete from sample_segment where participation_id = $1', [participationId]),
    );
    await send(3, [103]);
    await aMinuteLater();
    await fold();
    expect((await folded())?.bytes).to.deep.equal([100, 101, 102, 103]);
  });

  it('leaves nothing of readings that were deleted as not the person’s own [SM8]', async () => {
    const { end, fold, folded, aMinuteLater, mine, sessionId, participationId, inTenant } = await world();
    await end();
    await aMinuteLater();
    await fold();
    await asAdmin(test.adminUrl, (admin) =>
      admin.query('delete from sample_segment where participation_id = $1', [participationId]),
    );
    await inTenant((stores) => foldAnew(stores, { sessionId, participationId }));
    expect(await mine()).to.deep.equal([]);
    await aMinuteLater();
    await fold();
    expect((await folded())?.bytes).to.deep.equal([]);
  });

  it('counts a strap and a tap for one interval as the board does, before and after [EP5]', async () => {
    const { classes, amira, sessionId, send, at, clock, end, aMinuteLater, fold, participationId } = await world();
    const liveClass = await classes.open(amira.tenantId, sessionId);
    const result = () => myResult({ ...test.database, clock }, { identity: amira, sessionId });
    await send(
      3,
      Array.from({ length: 146 }, () => 157),
    ); // 149 of 300 seconds
    at(149_000);
    await rateEffort({ ...test.database, classes, clock }, { identity: amira, sessionId, interval: 0, rating: 'easy' });
    expect((await result()).effortPoints).to.equal(5);
    expect(liveClass.board.own(participationId, 149)?.effortPoints).to.equal(5);

    at(155_000);
    await send(149, [157, 157, 157, 157, 157, 157]);
    const { effortPoints } = await result();
    expect(Math.floor(effortPoints)).to.equal(10);
    expect(Math.floor(liveClass.board.own(participationId, 155)?.effortPoints ?? 0)).to.equal(10);
    await end();
    await aMinuteLater();
    await fold();
    expect((await result()).effortPoints).to.equal(effortPoints);
  });
});
