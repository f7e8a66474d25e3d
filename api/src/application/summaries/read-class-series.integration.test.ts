import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aParticipation, keepParticipation } from '../../infrastructure/postgres/rows.fixture.ts';
import { readClassSeries } from './read-class-series.ts';
import { readSeries } from './read-series.ts';

describe('the series of a whole class', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  it('are for each person those that are read one by one, also where only writers tell who came first [HR14]', async () => {
    const tenantId = randomUUID();
    const { id: one, sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    const other = aParticipation({ sessionId, alias: 'Blue Fox' });
    const segment = (participationId: string, firstSecond: number, writer: string, ...bytes: number[]) => {
      return { participationId, firstSecond, writer, bytes: Uint8Array.from(bytes) };
    };
    await test.database.inTransaction(tenantId, async (stores) => {
      await stores.participations.save(other);
      await stores.segments.append([
        segment(one, 8, 'Z', 120, 121),
        segment(one, 4, 'a', 110, 0, 112, 113, 114),
        segment(other.id, 0, 'b', 90, 91),
        segment(other.id, 0, 'B', 80, 0, 82),
      ]);
      const series = await readClassSeries(stores, sessionId);
      expect([...(series.get(one) ?? [])]).to.deep.equal([0, 0, 0, 0, 110, 0, 112, 113, 114, 121]);
      expect([...(series.get(other.id) ?? [])]).to.deep.equal([80, 91, 82]);
      for (const [participationId, bytes] of series) {
        expect([...bytes]).to.deep.equal([...(await readSeries(stores, participationId))]);
      }
    });
  });

  it('are what earlier folds hold where segments have gone, under what is there [SM8]', async () => {
    const tenantId = randomUUID();
    const { id: participationId, sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    await test.database.inTransaction(tenantId, async (stores) => {
      await stores.series.saveAll(sessionId, new Map([[participationId, Uint8Array.of(100, 101, 102)]]));
      await stores.segments.append([{ participationId, firstSecond: 2, writer: 'w', bytes: Uint8Array.of(112, 113) }]);
      const series = await readClassSeries(stores, sessionId);
      expect([...(series.get(participationId) ?? [])]).to.deep.equal([100, 101, 112, 113]);
    });
  });

  it('are none of a class in which nobody stored anything [HR14]', async () => {
    const tenantId = randomUUID();
    const { sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    const series = await test.database.inTransaction(tenantId, (stores) => readClassSeries(stores, sessionId));
    expect(series.size).to.equal(0);
  });
});
