import { expect } from 'chai';
import { readHealthExport } from '../../domain/heart-rate/health-export.ts';
import { mergeSegments } from '../../domain/heart-rate/segment.ts';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aPlan } from '../../infrastructure/postgres/rows.fixture.ts';
import { aPairingWorld } from '../pairing/pairing-world.fixture.ts';
import { endSession } from '../sessions/end-session.ts';
import { handClock, START } from './live-world.fixture.ts';
import { recordHealthExport } from './record-health-export.ts';

const refusal = (promise: Promise<unknown>): Promise<unknown> => promise.catch((fault: unknown) => fault);
const at = (second: number) => new Date(START.getTime() + second * 1000).toISOString();
const read = (...readings: [second: number, mean: number][]) =>
  readHealthExport([{ name: 'heart_rate', data: readings.map(([second, Avg]) => ({ date: at(second), Avg })) }]);

describe('an exported heart rate', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  async function aSender() {
    const hand = handClock();
    const world = await aPairingWorld(test.database, hand);
    const { amira, sessionId, tenantId, process, stored } = world;
    const identity = await world.open(await world.token());
    const deps = { ...process.recording, clock: hand.clock };
    const participation = await test.database.inTransaction(tenantId, ({ participations }) =>
      participations.find({ sessionId, personId: amira.personId }),
    );
    return {
      ...world,
      hand,
      handIn: (readings: ReturnType<typeof read>) => recordHealthExport(deps, { identity, readings }),
      series: async () => [...mergeSegments(await stored(participation?.id ?? ''))],
    };
  }

  it('becomes the seconds of its dates, and the same again changes nothing [RL2]', async () => {
    const { hand, handIn, series } = await aSender();
    hand.at(60_000);
    for (let time = 0; time < 2; time++) {
      expect(await handIn(read([5, 120.4], [2, 100], [3, 101]))).to.deep.equal({ seconds: 3, refused: [] });
    }
    expect(await series()).to.deep.equal([0, 0, 100, 101, 0, 120]);
  });

  it('is left out before the start, after the end and in the future, in words [RL2]', async () => {
    const { hand, handIn, series, tenantId, sessionId } = await aSender();
    hand.at(60_000);
    expect(await handIn(read([-1, 90], [0, 91], [500, 92], [7, 900]))).to.deep.equal({
      seconds: 1,
      refused: [
        { date: at(-1), reason: 'it is from before the class began' },
        { date: at(500), reason: 'it is from a time that is still to come' },
        { date: at(7), reason: 'it holds no heart rate that can be' },
      ],
    });
    await endSession({ ...test.database, clock: hand.clock }, { tenantId, sessionId });
    hand.at(120_000);
    expect(await handIn(read([60, 93], [61, 94]))).to.deep.equal({
      seconds: 1,
      refused: [{ date: at(61), reason: 'it is from after the class' }],
    });
    expect(await series()).to.have.length(61);
  });

  it('is refused as a whole when nothing of it belongs to the class, or the class has not begun [RL2]', async () => {
    const { hand, handIn, session, tenantId } = await aSender();
    hand.at(60_000);
    for (const readings of [read([-1, 90]), []]) {
      expect(await refusal(handIn(readings))).to.have.property('code', 'outside-the-class');
    }
    const planned = { ...aPlan({ id: session.id }), state: 'scheduled' } as const;
    await test.database.inTransaction(tenantId, ({ sessions }) => sessions.save(planned));
    expect(await refusal(handIn(read([1, 90])))).to.have.property('code', 'wrong-session-state');
  });
});
