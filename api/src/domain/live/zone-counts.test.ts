import { expect } from 'chai';
import { zoneCounts } from './zone-counts.ts';

describe('counts of a class by zone', () => {
  it('say nothing below five tiles that have a zone [CV1]', () => {
    expect(zoneCounts([])).to.equal(null);
    expect(zoneCounts([1, 2, 3, 4, null, null])).to.equal(null);
  });

  it('count each zone from five on, and nobody without one [CV1]', () => {
    expect(zoneCounts([0, 2, 2, 5, 5, null])).to.deep.equal([1, 0, 2, 0, 0, 2]);
  });
});
