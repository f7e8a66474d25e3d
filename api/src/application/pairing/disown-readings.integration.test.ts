import { expect } from 'chai';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aProcess, handClock } from '../live/live-world.fixture.ts';
import { recordBatch } from '../live/record-batch.ts';
import { aPairingWorld } from './pairing-world.fixture.ts';

const HARD = Array.from({ length: 61 }, () => 157);

describe('"Not my heart rate"', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  it('deletes what the pairing stored, leaves what came before, and is harmless twice [PI6]', async () => {
    const hand = handClock();
    const { amira, sessionId, process, token, open, disown, stored } = await aPairingWorld(test.database, hand);
    hand.at(70_000);
    const own = { identity: amira, sessionId, first: 0, values: [100, 101] };
    await recordBatch(process.recording, own);
    const sensor = await open(await token());
    await recordBatch(process.recording, { ...own, identity: sensor, first: 2, values: [157, 158, 0, 1] });
    const link = await process.connect(sensor, sessionId);
    const waiting = link.record(6, [159]);

    expect(await disown(sensor)).to.deep.equal({ seconds: 3 });
    await waiting;
    const left = await stored(link.participationId);
    expect(left.map(({ bytes }) => [...bytes])).to.deep.equal([[100, 101]]);
    expect(await disown(amira)).to.deep.equal({ seconds: 0 });
  });

  it('keeps nothing that another process still holds, and takes the readings off its board [PI6]', async () => {
    const hand = handClock();
    const world = await aPairingWorld(test.database, hand);
    const { amira, sessionId, tenantId, process, token, open, disown, stored } = world;
    const other = aProcess((await test.openAnother()).inTransaction, hand.clock);
    hand.at(70_000);
    const sensor = await open(await token());
    const link = await other.connect(sensor, sessionId);
    const news: unknown[] = [];
    other.pairings.onNews((pairingId, said) => news.push([pairingId, said]));
    const liveClass = await other.classes.open(tenantId, sessionId);
    void link.record(0, HARD);
    expect(liveClass.board.own(link.participationId, 60)).to.include({ bpm: 157, effortPoints: 4 });

    expect(await disown(amira)).to.deep.equal({ seconds: 0 });
    await other.writer.flush();
    await other.pairings.refresh(tenantId, sessionId);
    expect(await stored(link.participationId)).to.deep.equal([]);
    expect(liveClass.board.own(link.participationId, 60)).to.include({ bpm: null, effortPoints: 0 });
    expect(news).to.deep.equal([[link.pairing?.id, 'over']]);

    const resent = await link.record(0, HARD).catch((fault: unknown) => fault);
    expect(resent).to.have.property('code', 'pairing-over');
    expect((await process.classes.open(tenantId, sessionId)).board.own(link.participationId, 60)).to.include({
      bpm: null,
    });
  });

  it('waits for what another process is storing at that moment, and deletes that too [PI6]', async () => {
    const hand = handClock();
    const { sessionId, amira, token, open, disown, stored } = await aPairingWorld(test.database, hand);
    const { inTransaction } = await test.openAnother();
    const arrived = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    const slow = aProcess(
      (tenant, work) =>
        inTransaction(tenant, async (stores) => {
          const answer = await work(stores);
          if (slowed.now) {
            arrived.resolve(undefined);
            await gate.promise; // the rows are written, and not yet there for others
          }
          return answer;
        }),
      hand.clock,
    );
    const slowed = { now: false };
    hand.at(70_000);
    const link = await slow.connect(await open(await token()), sessionId);
    void link.record(0, [150, 151]);
    slowed.now = true;
    const flushed = slow.writer.flush();
    await arrived.promise;
    const disowned = disown(amira);
    gate.resolve(undefined);
    await flushed;
    expect(await disowned).to.deep.equal({ seconds: 2 });
    expect(await stored(link.participationId)).to.deep.equal([]);
  });

  it('says no more than that somebody did it, in the record of what was done [PI6]', async () => {
    const hand = handClock();
    const { amira, tenantId, token, disown } = await aPairingWorld(test.database, hand);
    await token();
    await disown(amira);
    const rows: unknown[] = [];
    await asAdmin(test.adminUrl, async (admin) => {
      const found = await admin.query('select actor, action from audit_event where tenant_id = $1', [tenantId]);
      rows.push(...(found.rows as unknown[]));
    });
    expect(rows).to.deep.equal([{ actor: amira.personId, action: 'readings-disowned' }]);
  });
});
