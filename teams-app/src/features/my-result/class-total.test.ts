import type { MyResult } from '@upbeat/api/contract/me.ts';
import { expect } from 'chai';
import { totalOf } from './class-total.ts';

const programme = {
  intervals: [
    { name: 'Warm-up', seconds: 60, targetZone: 2 },
    { name: 'Push', seconds: 90, targetZone: 4 },
  ],
} as const;

const result: MyResult = {
  sessionId: 'class',
  series: [],
  effortPoints: 0,
  secondsInZones: [0, 0, 0, 0, 0, 0],
  coverage: 0,
  ratings: [],
  meanBpm: null,
  maxBpm: null,
  calories: null,
  recoveryBpm: null,
  intervalsHit: null,
  feeling: null,
};

describe('My class in sum', () => {
  it('counts a tap as its whole interval in the zone that it stands for', () => {
    const rated = { ...result, effortPoints: 6.5, ratings: [{ interval: 1, rating: 'hard' }] };
    expect(totalOf(rated, programme)).to.deep.equal({
      effortPoints: 7,
      seconds: [0, 0, 0, 0, 90, 0],
      hasHeartRate: false,
    });
  });

  it('adds taps to what the sensor measured', () => {
    const both = {
      ...result,
      series: [120],
      secondsInZones: [1, 2, 3, 4, 5, 6],
      ratings: [{ interval: 0, rating: 'easy' }],
    };
    expect(totalOf(both, programme).seconds).to.deep.equal([1, 62, 3, 4, 5, 6]);
    expect(totalOf(both, programme).hasHeartRate).to.equal(true);
  });

  it('passes over a rating that it does not know', () => {
    const odd = {
      ...result,
      ratings: [
        { interval: 9, rating: 'hard' },
        { interval: 0, rating: 'fine' },
      ],
    };
    expect(totalOf(odd, programme).seconds).to.deep.equal([0, 0, 0, 0, 0, 0]);
  });
});
