import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { ParticipationSegment } from '../../../application/stores.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { aParticipation, keepParticipation } from '../rows.fixture.ts';

describe('the segment store', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  const segmentOf = (participationId: string, chosen: Partial<ParticipationSegment> = {}): ParticipationSegment => ({
    participationId,
    firstSecond: 0,
    writer: 'one',
    bytes: Uint8Array.of(0, 1, 30, 240),
    ...chosen,
  });

  /** People of one class. */
  async function keepParticipations(tenantId: string, count: number): Promise<string[]> {
    const { inTransaction } = test.database;
    const { sessionId } = await keepParticipation(inTransaction, tenantId);
    const all = Array.from({ length: count }, (_, index) => aParticipation({ sessionId, alias: `Fox ${index}` }));
    await inTransaction(tenantId, ({ participations }) => participations.saveAll(all));
    return all.map(({ id }) => id);
  }

  it('gives back segments in order, to the byte', async () => {
    const tenantId = randomUUID();
    const { id, sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    await test.database.inTransaction(tenantId, async ({ segments }) => {
      const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      await segments.append([
        segmentOf(id, { firstSecond: 5, writer: 'a', bytes: every.subarray(100, 103) }), // a view, not a copy
        segmentOf(id, { writer: 'two', bytes: every }),
        segmentOf(id),
      ]);
      const kept = await segments.of(id);
      expect(kept.map(({ firstSecond, writer, bytes }) => [firstSecond, writer, [...bytes]])).to.deep.equal([
        [0, 'one', [0, 1, 30, 240]],
        [0, 'two', [...every]],
        [5, 'a', [100, 101, 102]],
      ]);
      expect(await segments.ofSession(sessionId)).to.have.length(3);
      expect((await segments.ofSession(sessionId))[2]).to.include({ participationId: id, firstSecond: 5, writer: 'a' });
      expect(await segments.ofSession(randomUUID())).to.deep.equal([]);
    });
  });

  it('takes none at all', async () => {
    await test.database.inTransaction(randomUUID(), ({ segments }) => segments.append([]));
  });

  it('leaves a segment that arrives again as it is, within a statement and across them', async () => {
    const tenantId = randomUUID();
    const { id } = await keepParticipation(test.database.inTransaction, tenantId);
    const again = segmentOf(id, { bytes: Uint8Array.of(99) });
    for (const segments of [[segmentOf(id), again], [again], [again, segmentOf(id, { firstSecond: 4 })]]) {
      await test.database.inTransaction(tenantId, (stores) => stores.segments.append(segments));
    }
    const kept = await test.database.inTransaction(tenantId, ({ segments }) => segments.of(id));
    expect(kept.map(({ firstSecond }) => firstSecond)).to.deep.equal([0, 4]);
    expect(kept.map(({ bytes }) => bytes.length)).to.deep.equal([4, 4]);
  });

  for (const [who, writerOf] of [
    ['two writers', (writer: string) => writer],
    ['one writer on two replicas', () => 'the same'],
  ] as const) {
    it(`never deadlocks when ${who} append in opposite order`, async () => {
      const tenantId = randomUUID();
      const { inTransaction } = await test.openAnother({ poolSize: 4 });
      const ids = await keepParticipations(tenantId, 300);
      let runs = 0;
      const append = async (writer: string, order: string[]) => {
        for (let firstSecond = 0; firstSecond < 50; firstSecond += 5) {
          const segments = order.map((id) => segmentOf(id, { writer: writerOf(writer), firstSecond }));
          await inTransaction(tenantId, (stores) => {
            runs++;
            return stores.segments.append(segments);
          });
        }
      };
      await Promise.all([append('one', ids), append('other', ids.toReversed())]);
      expect(runs).to.equal(20); // a deadlock would have run one of them again
    });
  }

  it('passes over what belongs to nobody, and stores the rest', async () => {
    const tenantId = randomUUID();
    const { id } = await keepParticipation(test.database.inTransaction, tenantId);
    const gone = randomUUID();
    await test.database.inTransaction(tenantId, async ({ segments }) => {
      await segments.append([segmentOf(gone), segmentOf(id)]);
      expect(await segments.of(gone)).to.deep.equal([]);
      expect(await segments.of(id)).to.have.length(1);
    });
  });

  it('puts samples into the partition of the day, made ahead', async () => {
    const tenantId = randomUUID();
    const { id } = await keepParticipation(test.database.inTransaction, tenantId);
    await test.database.inTransaction(tenantId, ({ segments }) => segments.append([segmentOf(id)]));
    await asAdmin(test.adminUrl, async (admin) => {
      const late = await admin.query('select from sample_segment_default');
      const days = await admin.query(`select from pg_inherits where inhparent = 'sample_segment'::regclass`);
      expect([late.rowCount, days.rowCount]).to.deep.equal([0, 16]); // today, 14 days ahead, and the default
    });
  });

  it('refuses no sample when partitions are late, and makes the coming ones all the same', async () => {
    const late = await createTestDatabase();
    try {
      await asAdmin(late.adminUrl, async (admin) => {
        const { rows } = await admin.query<{ name: string }>(`
          select inhrelid::regclass::text as name from pg_inherits
          where inhparent = 'sample_segment'::regclass and inhrelid <> 'sample_segment_default'::regclass`);
        for (const { name } of rows) await admin.query(`drop table ${name}`);
      });
      const tenantId = randomUUID();
      const { id } = await keepParticipation(late.database.inTransaction, tenantId);
      await late.database.inTransaction(tenantId, ({ segments }) => segments.append([segmentOf(id)]));
      await late.database.preparePartitions();
      await late.database.preparePartitions();
      const again = segmentOf(id, { firstSecond: 4 });
      await late.database.inTransaction(tenantId, ({ segments }) => segments.append([again]));
      const kept = await late.database.inTransaction(tenantId, ({ segments }) => segments.of(id));
      expect(kept).to.have.length(2);
      await asAdmin(late.adminUrl, async (admin) => {
        const days = await admin.query(`select from pg_inherits where inhparent = 'sample_segment'::regclass`);
        expect(days.rowCount).to.equal(15); // all but today, whose rows stay in the default
      });
    } finally {
      await late.drop();
    }
  });

  it('lets processes prepare partitions at once while samples arrive', async () => {
    const late = await createTestDatabase();
    try {
      await asAdmin(late.adminUrl, (admin) => admin.query(`drop table ${partitionInDays(14)}, ${partitionInDays(13)}`));
      const another = await late.openAnother();
      const tenantId = randomUUID();
      const { id } = await keepParticipation(late.database.inTransaction, tenantId);
      const append = (_: unknown, firstSecond: number) =>
        late.database.inTransaction(tenantId, ({ segments }) => segments.append([segmentOf(id, { firstSecond })]));
      await Promise.all([
        late.database.preparePartitions(),
        ...Array.from({ length: 20 }, append),
        another.preparePartitions(),
      ]);
    } finally {
      await late.drop();
    }
  });
});

function partitionInDays(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  return `sample_segment_${day}`;
}
