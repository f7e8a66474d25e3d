import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { KeptProgramme } from '../../../domain/programme/kept-programme.ts';
import { STARTERS } from '../../../domain/programme/starters.ts';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';

describe('the programme store', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  const aKept = (chosen: Partial<KeptProgramme> = {}): KeptProgramme => ({
    id: randomUUID(),
    version: 1,
    programme: { name: 'Ride', intervals: [{ name: 'Roll', seconds: 600, targetZone: 2 }] },
    changedAt: new Date('2026-11-21T09:00:00Z'),
    isArchived: false,
    ...chosen,
  });

  for (const { programme } of STARTERS) {
    it(`gives ${programme.name} back as it was saved, every word of it`, async () => {
      const kept = aKept({ programme });
      const found = await test.database.inTransaction(randomUUID(), async ({ programmes }) => {
        await programmes.save(kept);
        return programmes.find(kept.id);
      });
      expect(found).to.deep.equal(kept);
    });
  }

  it('lists what is not archived, and finds what is', async () => {
    const kept = aKept();
    const archived = aKept({ isArchived: true });
    await test.database.inTransaction(randomUUID(), async ({ programmes }) => {
      for (const one of [kept, archived]) await programmes.save(one);
      expect(await programmes.list()).to.deep.equal([kept]);
      expect(await programmes.find(archived.id)).to.deep.equal(archived);
      expect(await programmes.find(randomUUID())).to.equal(null);
    });
  });

  it('runs the work of the second again when two change one version at once [PR7]', async () => {
    const tenantId = randomUUID();
    const { inTransaction } = test.database;
    const first = aKept();
    await inTransaction(tenantId, ({ programmes }) => programmes.save(first));
    let runs = 0;
    const change = () =>
      inTransaction(tenantId, async ({ programmes }) => {
        runs++;
        const before = await programmes.find(first.id);
        if (before === null) throw new Error('It was there a moment ago');
        await programmes.save({ ...before, version: before.version + 1 });
      });
    await Promise.all([change(), change(), change()]);
    const found = await inTransaction(tenantId, ({ programmes }) => programmes.find(first.id));
    expect(found?.version).to.equal(4);
    expect(runs).to.be.greaterThanOrEqual(3);
  });
});
