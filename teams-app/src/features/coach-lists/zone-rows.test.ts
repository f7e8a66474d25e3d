import { expect } from 'chai';
import { zoneRows } from './zone-rows.ts';

describe('The class by zone', () => {
  it('begins with the hardest, and measures by the fullest', () => {
    expect(zoneRows([2, 4, 9, 14, 17, 4])).to.deep.equal([
      { zone: 5, count: 4, share: 4 / 17 },
      { zone: 4, count: 17, share: 1 },
      { zone: 3, count: 14, share: 14 / 17 },
      { zone: 2, count: 9, share: 9 / 17 },
      { zone: 1, count: 4, share: 4 / 17 },
    ]);
  });

  it('has five rows also when everybody is at rest', () => {
    expect(zoneRows([6, 0, 0, 0, 0, 0]).map(({ share }) => share)).to.deep.equal([0, 0, 0, 0, 0]);
  });
});
