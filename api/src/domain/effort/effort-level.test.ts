import { expect } from 'chai';
import { effortLevelOf, effortLevelOfRating, zoneOfLevel } from './effort-level.ts';

describe('the level of an effort', () => {
  for (const [bpm, level] of [
    [40, 0.4],
    [100, 1],
    [119, 1.95],
    [120, 2],
    [150, 3.5],
    [180, 5],
    [200, 6],
    [215, 6],
  ] as const) {
    it(`of ${bpm} bpm, where 200 is the highest, is ${level} [PB5]`, () => {
      expect(effortLevelOf(bpm, 200)).to.be.closeTo(level, 1e-9);
    });
  }

  it('of a tap is the middle of its zone [PB5]', () => {
    expect(effortLevelOfRating('easy')).to.equal(1.5);
    expect(effortLevelOfRating('all-out')).to.equal(5.5);
  });

  it('lies in the zone that it begins with, and its top in zone 5 [PB5]', () => {
    expect([0, 0.99, 1, 4.9, 5, 6].map(zoneOfLevel)).to.deep.equal([0, 0, 1, 4, 5, 5]);
  });
});
