import type { MyResult } from '@upbeat/api/contract/me.ts';
import { expect } from 'chai';
import { totalOf } from './class-total.ts';

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
  seen: { label: null, showsBpm: false, coachName: null },
};

describe('My class in sum', () => {
  it('counts whole points, rounded down', () => {
    expect(totalOf({ ...result, effortPoints: 6.9 }).effortPoints).to.equal(6);
  });

  it('has the minutes of sensor and taps as they were reckoned', () => {
    const tapped = { ...result, secondsInZones: [0, 0, 0, 0, 90, 0], ratings: [{ interval: 1, rating: 'hard' }] };
    expect(totalOf(tapped).seconds).to.deep.equal([0, 0, 0, 0, 90, 0]);
  });

  it('takes neither a missing nor a paused second for a heart rate', () => {
    expect(totalOf({ ...result, series: [0, 1] }).hasHeartRate).to.equal(false);
    expect(totalOf({ ...result, series: [0, 120] }).hasHeartRate).to.equal(true);
  });
});
