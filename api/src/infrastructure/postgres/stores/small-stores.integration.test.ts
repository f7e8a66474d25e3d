import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { keepParticipation } from '../rows.fixture.ts';

describe('the small stores', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 12, 0, second));

  it('keep the tenant, and its suspension', async () => {
    await test.database.inTransaction(randomUUID(), async ({ tenant }) => {
      expect(await tenant.find()).to.equal(null);
      await tenant.save({ name: 'Contoso', state: 'active' });
      await tenant.save({ name: 'Contoso Ltd', state: 'suspended' });
      expect(await tenant.find()).to.deep.equal({ name: 'Contoso Ltd', state: 'suspended' });
    });
  });

  it('keep the name as the directory shows it last, and write nothing when it is the same', async () => {
    const tenantId = randomUUID();
    const { personId, sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    const seen = (name: string) =>
      test.database.inTransaction(tenantId, async ({ people, participations }) => {
        await people.seen({ personId, name });
        return (await participations.seats(sessionId))[0]?.personName;
      });
    expect(await seen('Ada Byron')).to.equal('Ada Byron');
    expect(await seen('Ada Lovelace')).to.equal('Ada Lovelace');

    const admin = new pg.Client({ connectionString: test.adminUrl });
    await admin.connect();
    const version = async () =>
      (
        await admin.query<{ xmin: string; xmax: string }>(`select xmin, xmax from person where person_id = $1`, [
          personId,
        ])
      ).rows;
    const before = await version();
    await Promise.all([1, 2, 3].map(() => seen('Ada Lovelace')));
    expect(await version()).to.deep.equal(before);
    await admin.end();
  });

  it('let many see one unknown person at once', async () => {
    const person = { personId: randomUUID(), name: 'Ada Byron' };
    const tenantId = randomUUID();
    const seen = () => test.database.inTransaction(tenantId, ({ people }) => people.seen(person));
    await Promise.all(Array.from({ length: 10 }, seen));
  });

  it('keep what a person told about their maximum, and take it back', async () => {
    const personId = randomUUID();
    await test.database.inTransaction(randomUUID(), async ({ people }) => {
      expect(await people.profile(personId)).to.deep.equal({
        birthYear: null,
        ownMaximum: null,
        weightKg: null,
        sex: null,
      });
      await people.saveProfile(personId, { birthYear: 1985, ownMaximum: 181, weightKg: 72.3, sex: 'female' });
      expect(await people.profile(personId)).to.deep.equal({
        birthYear: 1985,
        ownMaximum: 181,
        weightKg: 72.3,
        sex: 'female',
      });
      await people.saveProfile(personId, { birthYear: null, ownMaximum: null, weightKg: null, sex: null });
      expect(await people.profile(personId)).to.deep.equal({
        birthYear: null,
        ownMaximum: null,
        weightKg: null,
        sex: null,
      });
    });
  });

  it('count the last tap for an interval, whichever arrives last', async () => {
    const tenantId = randomUUID();
    const { id: participationId, sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    await test.database.inTransaction(tenantId, async ({ ratings }) => {
      await ratings.save({ participationId, interval: 1, rating: 'easy', at: at(5) });
      await ratings.save({ participationId, interval: 0, rating: 'moderate', at: at(1) });
      await ratings.save({ participationId, interval: 1, rating: 'all-out', at: at(7) });
      await ratings.save({ participationId, interval: 1, rating: 'hard', at: at(6) });
      const kept = [
        { interval: 0, rating: 'moderate', at: at(1) },
        { interval: 1, rating: 'all-out', at: at(7) },
      ];
      expect(await ratings.of(participationId)).to.deep.equal(kept);
      expect(await ratings.ofSession(sessionId)).to.deep.equal(kept.map((rating) => ({ participationId, ...rating })));
      expect(await ratings.ofSession(randomUUID())).to.deep.equal([]);
    });
  });

  it('keep one series of a participation, the last that was folded', async () => {
    const tenantId = randomUUID();
    const { id: participationId, sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    await test.database.inTransaction(tenantId, async ({ series }) => {
      expect(await series.find(participationId)).to.equal(null);
      await series.save({ participationId, sessionId, bytes: Uint8Array.of(100) });
      await series.save({ participationId, sessionId, bytes: Uint8Array.of(0, 1, 240) });
      expect([...((await series.find(participationId))?.bytes ?? [])]).to.deep.equal([0, 1, 240]);
    });
  });

  it('keep an hour of a series to the byte', async () => {
    const tenantId = randomUUID();
    const { id: participationId, sessionId } = await keepParticipation(test.database.inTransaction, tenantId);
    const bytes = Uint8Array.from({ length: 3600 }, (_, second) => second % 241);
    const found = await test.database.inTransaction(tenantId, async ({ series }) => {
      await series.save({ participationId, sessionId, bytes });
      return (await series.find(participationId))?.bytes;
    });
    expect(Buffer.compare(found ?? Buffer.alloc(0), bytes)).to.equal(0);
  });
});
