import { expect } from 'chai';
import { NO_CONSENT } from '../../domain/consent/consent.ts';
import { ConsentMissing, WrongSessionState } from '../../domain/errors.ts';
import { mergeSegments } from '../../domain/heart-rate/segment.ts';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aPlan } from '../../infrastructure/postgres/rows.fixture.ts';
import { endSession } from '../sessions/end-session.ts';
import { aClass, aProcess, COLLECTS, handClock } from './live-world.fixture.ts';
import { recordBatch } from './record-batch.ts';

const refusal = (promise: Promise<unknown>): Promise<unknown> => promise.catch((fault: unknown) => fault);

describe('recording samples', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  it('is acknowledged when durable, and the same seconds again change nothing [SM2] [SM3]', async () => {
    const { clock, at } = handClock();
    const { sessionId, person, tenantId } = await aClass(test.database);
    const { connect, writer } = aProcess(test.database.inTransaction, clock);
    const link = await connect(await person(COLLECTS), sessionId);
    at(3000);
    const first = link.record(0, [100, 101, 'x', 0]);
    const again = link.record(0, [100, 150]);
    await writer.flush();
    expect(await first).to.deep.equal({
      ranges: [
        [0, 1],
        [3, 3],
      ],
      refused: [2],
    });
    expect(await again).to.deep.equal({ ranges: [[0, 1]], refused: [] });
    expect(await link.record(1, [99])).to.deep.equal({ ranges: [[1, 1]], refused: [] }); // durable: nothing to wait for
    const segments = await test.database.inTransaction(tenantId, (stores) => stores.segments.of(link.participationId));
    expect([...mergeSegments(segments)]).to.deep.equal([100, 101]);
  });

  it('stops with the class: what came before its end may still be handed in, nothing after it [SM6]', async () => {
    const { clock, at } = handClock();
    const { sessionId, person, tenantId } = await aClass(test.database);
    const { connect, classes, recording } = aProcess(test.database.inTransaction, clock);
    const amira = await person(COLLECTS);
    await connect(amira, sessionId);
    at(60_000);
    await endSession({ ...test.database, clock }, { tenantId, sessionId });
    await classes.refresh(sessionId);
    classes.forget(sessionId);
    const late = await recordBatch(recording, { identity: amira, sessionId, first: 59, values: [100, 101, 102] });
    expect(late).to.deep.equal({ ranges: [[59, 60]], refused: [61] });
  });

  it('asks for consent as it stands after the class, though nobody tells of changes any more [SM6]', async () => {
    const { clock, at } = handClock();
    const { sessionId, person, tenantId, decide } = await aClass(test.database);
    const { connect, classes } = aProcess(test.database.inTransaction, clock);
    const amira = await person(COLLECTS);
    const link = await connect(amira, sessionId);
    at(60_000);
    await endSession({ ...test.database, clock }, { tenantId, sessionId });
    await classes.refresh(sessionId);
    classes.forget(sessionId);
    await decide(amira, NO_CONSENT);
    expect(await refusal(link.record(10, [100]))).to.be.instanceOf(ConsentMissing);
  });

  it('keeps a jump, and shows it only when the next seconds agree [HR9]', async () => {
    const { clock, at } = handClock();
    const { sessionId, person } = await aClass(test.database);
    const { connect, writer, classes } = aProcess(test.database.inTransaction, clock);
    const amira = await person(COLLECTS);
    const link = await connect(amira, sessionId);
    const liveClass = await classes.open(amira.tenantId, sessionId);
    at(2000);
    const stored = link.record(0, [100, 180]);
    expect(liveClass.board.own(link.participationId, 1)).to.include({ bpm: 100 });
    await writer.flush();
    expect(await stored).to.deep.equal({ ranges: [[0, 1]], refused: [] });
  });

  it('of one batch does not wait for what others have waiting [SM7]', async () => {
    const { clock } = handClock();
    const { sessionId, person } = await aClass(test.database);
    const { connect, recording } = aProcess(test.database.inTransaction, clock);
    const link = await connect(await person(COLLECTS), sessionId);
    void link.record(0, [100]);
    const batch = { identity: await person(COLLECTS), sessionId, first: 0, values: [90, 'x', 92] };
    const receipt = await recordBatch(recording, batch);
    expect(receipt).to.deep.equal({
      ranges: [
        [0, 0],
        [2, 2],
      ],
      refused: [1],
    });
  });

  it('is refused before the start [SM7]', async () => {
    const { clock } = handClock();
    const { session, sessionId, person, tenantId } = await aClass(test.database);
    const planned = { ...aPlan({ id: session.id }), state: 'scheduled' } as const;
    await test.database.inTransaction(tenantId, ({ sessions }) => sessions.save(planned));
    const { connect } = aProcess(test.database.inTransaction, clock);
    const link = await connect(await person(COLLECTS), sessionId);
    expect(await refusal(link.record(0, [100]))).to.be.instanceOf(WrongSessionState);
  });
});
