import { expect } from 'chai';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';
import { aClass, aProcess, handClock, SHOWS, COLLECTS } from './live-world.fixture.ts';
import { rateEffort } from './rate-effort.ts';
import { takePart } from './take-part.ts';

describe('live classes', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  /** The database, which can be made to fail or to wait. */
  function moodyDatabase() {
    const mood = { isDown: false, held: null as Promise<unknown> | null };
    const inTransaction: InTransaction = async (tenantId, work) => {
      if (mood.isDown) throw new Error('no connection');
      const answer = await test.database.inTransaction(tenantId, work);
      await mood.held;
      return answer;
    };
    return { mood, inTransaction };
  }

  it('apply a consent that was taken back while the database was away as soon as it answers [LV4]', async () => {
    const { mood, inTransaction } = moodyDatabase();
    const { clock } = handClock();
    const { classes, connect } = aProcess(inTransaction, clock);
    const { sessionId, person, decide } = await aClass(test.database);
    const amira = await person(SHOWS);
    const { participationId } = await connect(amira, sessionId);
    const liveClass = await classes.open(amira.tenantId, sessionId);
    await decide(amira, COLLECTS);

    mood.isDown = true;
    const failed = await classes.refresh(sessionId).catch((fault: unknown) => fault);
    expect(failed).to.be.instanceOf(Error);
    expect(liveClass.seats().get(participationId)?.consent.showTile).to.equal(true);
    mood.isDown = false;
    await classes.catchUp();
    expect(liveClass.seats().get(participationId)?.consent.showTile).to.equal(false);
  });

  it('read a change that comes while they are reading once more [LV4]', async () => {
    const { mood, inTransaction } = moodyDatabase();
    const { clock } = handClock();
    const { classes, connect } = aProcess(inTransaction, clock);
    const { sessionId, person, decide } = await aClass(test.database);
    const amira = await person(SHOWS);
    const { participationId } = await connect(amira, sessionId);
    const liveClass = await classes.open(amira.tenantId, sessionId);

    const gate = Promise.withResolvers<undefined>();
    mood.held = gate.promise;
    const before = classes.refresh(sessionId);
    await decide(amira, COLLECTS);
    const after = classes.refresh(sessionId);
    gate.resolve(undefined);
    await Promise.all([before, after]);
    expect(liveClass.seats().get(participationId)?.consent.showTile).to.equal(false);
  });

  it('are not found by somebody of another organisation, whoever asks first [ID2]', async () => {
    const { clock } = handClock();
    const { classes } = aProcess(test.database.inTransaction, clock);
    const { sessionId, tenantId } = await aClass(test.database);
    const stranger = (await aClass(test.database)).tenantId;
    const [theirs, ours] = await Promise.all([
      classes.open(stranger, sessionId).catch((fault: unknown) => fault),
      classes.open(tenantId, sessionId),
    ]);
    expect(theirs).to.be.instanceOf(SessionNotFound);
    expect(ours.sessionId).to.equal(sessionId);
    const again = await classes.open(stranger, sessionId).catch((fault: unknown) => fault);
    expect(again).to.be.instanceOf(SessionNotFound);
  });

  it('seat a crowd with a place and a nickname each, and leave the database free for others [PA1] [PA2]', async function () {
    this.timeout(30_000);
    const { clock } = handClock();
    const { seating, classes } = aProcess(test.database.inTransaction, clock);
    const { sessionId, person, tenantId } = await aClass(test.database);
    const crowd = [];
    for (let i = 0; i < 150; i++) crowd.push(await person(SHOWS));
    let seated = 0;
    let seatedWhenRead = -1;
    const all = crowd.map(async (identity) => {
      const participation = await takePart(seating, { identity, sessionId });
      seated += 1;
      return participation;
    });
    const other = test.database
      .inTransaction(tenantId, ({ sessions }) => sessions.find(sessionId))
      .then(() => {
        seatedWhenRead = seated;
      });
    const seats = await Promise.all(all);
    await other;
    expect(new Set(seats.map(({ slot }) => slot)).size).to.equal(150);
    expect(new Set(seats.map(({ alias }) => alias)).size).to.equal(150);
    expect(seatedWhenRead).to.be.lessThan(75);
    expect((await classes.open(tenantId, sessionId)).seats().size).to.equal(150);
  });

  it('show a rating after a restart as old as it is [BO4]', async () => {
    const { clock, at } = handClock();
    const { sessionId, tenantId, person } = await aClass(test.database);
    const amira = await person(SHOWS);
    const before = aProcess(test.database.inTransaction, clock);
    const { id } = await takePart(before.seating, { identity: amira, sessionId });
    at(60_000);
    const tap = { identity: amira, sessionId, interval: 0, rating: 'hard' } as const;
    await rateEffort({ ...test.database, classes: before.classes, clock }, tap);
    at(361_000);
    const restarted = await aProcess(test.database.inTransaction, clock).classes.open(tenantId, sessionId);
    expect(restarted.board.own(id, 360)).to.include({ zone: 4, life: 'live' });
    expect(restarted.board.own(id, 361)).to.include({ zone: 4, life: 'dim' });
  });
});
