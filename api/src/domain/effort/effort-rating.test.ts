import { expect } from 'chai';
import { effortPointsOfSeries } from './effort-points.ts';
import { EFFORT_RATINGS, pointsOfRating, ratedSeconds, zoneOfRating } from './effort-rating.ts';

describe('An effort rating', () => {
  it('stands for a zone: easy 1, moderate 3, hard 4, all out 5 [EP3]', () => {
    expect(EFFORT_RATINGS.map((rating) => [rating, zoneOfRating(rating)])).to.deep.equal([
      ['easy', 1],
      ['moderate', 3],
      ['hard', 4],
      ['all-out', 5],
    ]);
  });

  it('is that zone for the seconds of the interval [EP3]', () => {
    expect(ratedSeconds('moderate', 90)).to.deep.equal([0, 0, 0, 90, 0, 0]);
  });

  it('earns one to four points a minute [EP4]', () => {
    expect(EFFORT_RATINGS.map((rating) => pointsOfRating(rating, 60))).to.deep.equal([1, 3, 4, 4]);
    expect(pointsOfRating('easy', 0)).to.equal(0);
  });

  it('counts like a sensor: a hard interval earns what 152 bpm of 190 would [EP4]', () => {
    expect(pointsOfRating('hard', 95)).to.equal(effortPointsOfSeries(new Uint8Array(95).fill(152), 190));
  });
});
