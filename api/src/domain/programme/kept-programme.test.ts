import { expect } from 'chai';
import { ChangedMeanwhile, OutOfRange } from '../errors.ts';
import { archive, keepEdit, restore, type KeptProgramme } from './kept-programme.ts';
import type { Programme } from './programme.ts';

const ID = '019a9c2e-0000-7000-8000-000000000001';
const THEN = new Date('2026-11-20T09:00:00Z');
const NOW = new Date('2026-11-21T09:00:00Z');
const ride: Programme = { name: 'Ride', intervals: [{ name: 'Roll', seconds: 600, targetZone: 2 }] };
const longer: Programme = { name: 'Ride', intervals: [{ name: 'Roll', seconds: 900, targetZone: 2 }] };
const kept: KeptProgramme = { id: ID, version: 3, programme: ride, changedAt: THEN, isArchived: false };

describe('a kept programme', () => {
  it('begins with version 1, and each change adds one [PR7]', () => {
    const first = keepEdit(null, { id: ID, version: 0, programme: ride }, NOW);
    expect(first).to.deep.equal({ id: ID, version: 1, programme: ride, changedAt: NOW, isArchived: false });
    const second = keepEdit(kept, { id: ID, version: 3, programme: longer }, NOW);
    expect(second).to.include({ version: 4, programme: second.programme, changedAt: NOW });
    expect(second.programme).to.deep.equal(longer);
  });

  it('refuses an edit of a version that is no longer the last [PR7]', () => {
    for (const version of [0, 2, 4]) {
      expect(() => keepEdit(kept, { id: ID, version, programme: longer }, NOW)).to.throw(ChangedMeanwhile);
    }
    expect(() => keepEdit(null, { id: ID, version: 1, programme: ride }, NOW)).to.throw(ChangedMeanwhile);
  });

  it('takes the same edit twice, since an answer may get lost [PR7]', () => {
    expect(keepEdit(kept, { id: ID, version: 2, programme: ride }, NOW)).to.equal(kept);
    expect(keepEdit({ ...kept, version: 1 }, { id: ID, version: 0, programme: ride }, NOW)).to.include({ version: 1 });
  });

  it('keeps nothing by which no class can be held [PR7]', () => {
    const short: Programme = { name: 'Ride', intervals: [{ name: 'Roll', seconds: 10, targetZone: 2 }] };
    expect(() => keepEdit(kept, { id: ID, version: 3, programme: short }, NOW)).to.throw(OutOfRange);
  });

  it('is archived instead of deleted, and comes back as it was [PR8]', () => {
    const archived = archive(kept, NOW);
    expect(archived).to.deep.equal({ ...kept, version: 4, changedAt: NOW, isArchived: true });
    expect(archive(archived, NOW)).to.equal(archived);
    const back = restore(archived, NOW);
    expect(back).to.deep.equal({ ...kept, version: 5, changedAt: NOW });
    expect(restore(back, NOW)).to.equal(back);
  });

  it('takes no edit while it is archived [PR8]', () => {
    const archived = archive(kept, NOW);
    for (const version of [3, 4]) {
      expect(() => keepEdit(archived, { id: ID, version, programme: longer }, NOW)).to.throw(ChangedMeanwhile);
    }
  });
});
