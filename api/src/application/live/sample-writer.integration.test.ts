import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { keepParticipation } from '../../infrastructure/postgres/rows.fixture.ts';
import { mergeSegments } from '../../domain/heart-rate/segment.ts';
import type { InTransaction } from '../stores.ts';
import { createSampleWriter, WriterIsFull } from './sample-writer.ts';

const tenantId = randomUUID();
const otherTenant = randomUUID();

describe('sample writer', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  async function participant(tenant = tenantId) {
    const { id } = await keepParticipation(test.database.inTransaction, tenant);
    const run = (firstSecond: number, ...bytes: number[]) => {
      return { tenantId: tenant, participationId: id, writer: 'one', firstSecond, bytes };
    };
    const stored = () => test.database.inTransaction(tenant, ({ segments }) => segments.of(id));
    return { run, stored };
  }

  it('makes the seconds of one sensor one row, and says so only then [SM2]', async () => {
    const writer = createSampleWriter(test.database);
    const { run, stored } = await participant();
    const told: string[] = [];
    const all = [writer.write(run(0, 90)), writer.write(run(1, 91)), writer.write(run(2, 92))];
    for (const write of all) void write.then(() => told.push('stored'));
    expect(await stored()).to.deep.equal([]);
    expect(told).to.deep.equal([]);

    await writer.flush();
    await Promise.all(all);
    expect((await stored()).map(({ bytes }) => [...bytes])).to.deep.equal([[90, 91, 92]]);
  });

  it('loses nothing when the database kept a row and only its answer was lost [SM2] [SM3]', async () => {
    const lost = { answers: 1 };
    const losing: InTransaction = async (tenant, work) => {
      const answer = await test.database.inTransaction(tenant, work);
      if (lost.answers-- > 0) throw new Error('connection lost after the commit');
      return answer;
    };
    const writer = createSampleWriter({ inTransaction: losing });
    const { run, stored } = await participant();
    const first = writer.write(run(0, 90, 91));
    const fault = await writer.flush().catch((thrown: unknown) => thrown);
    expect(fault).to.be.instanceOf(AggregateError);
    const second = writer.write(run(2, 92, 93));
    await writer.flush();
    await Promise.all([first, second]);
    expect([...mergeSegments(await stored())]).to.deep.equal([90, 91, 92, 93]);
  });

  it('stores what it can when one organisation cannot be served, and goes on trying [SM7]', async () => {
    const refused = new Set<string>([tenantId]);
    const inTransaction: InTransaction = (tenant, work) =>
      refused.has(tenant) ? Promise.reject(new Error('not now')) : test.database.inTransaction(tenant, work);
    const writer = createSampleWriter({ inTransaction });
    const waits = await participant();
    const served = await participant(otherTenant);
    const waiting = writer.write(waits.run(0, 90));
    const written = writer.write(served.run(0, 120));
    await writer.flush().catch(() => undefined);
    await written;
    expect(await waits.stored()).to.deep.equal([]);

    refused.clear();
    await writer.flush();
    await waiting;
    expect((await waits.stored()).map(({ bytes }) => [...bytes])).to.deep.equal([[90]]);
  });

  it('has room for two hours of one person, so that nobody can take the room of all [SM7]', async () => {
    const writer = createSampleWriter(test.database);
    const flood = await participant();
    const other = await participant();
    const hours = writer.write(flood.run(0, ...Array.from({ length: 7200 }, () => 100)));
    const refused = await writer.write(flood.run(7200, 100)).catch((thrown: unknown) => thrown);
    expect(refused).to.be.instanceOf(WriterIsFull);
    const served = writer.write(other.run(0, 90));
    await writer.flush();
    await Promise.all([
      hours,
      served,
      (async () => {
        const again = writer.write(flood.run(7200, 100));
        await writer.flush();
        await again;
      })(),
    ]);
    expect(mergeSegments(await flood.stored())).to.have.length(7201);
  });
});
