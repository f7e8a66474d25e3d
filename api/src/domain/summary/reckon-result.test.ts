import { expect } from 'chai';
import fc from 'fast-check';
import { countedPoints, measuredOf } from '../effort/counted-points.ts';
import { EFFORT_RATINGS, pointsOfRating } from '../effort/effort-rating.ts';
import { holdSeries } from '../heart-rate/hold.ts';
import { judgedSeries } from '../heart-rate/judged-series.ts';
import type { Programme } from '../programme/programme.ts';
import { reckonResult, type Brought } from './reckon-result.ts';

const programme: Programme = {
  name: 'Short',
  intervals: [
    { name: 'Warm up', seconds: 60, targetZone: 2, kind: 'warm-up' },
    { name: 'Push', seconds: 60, targetZone: 4, kind: 'work' },
  ],
};
const intervals = [...new Array<number>(60).fill(0), ...new Array<number>(60).fill(1)];
const theClass = { held: { seconds: 120, intervals }, programme, year: 2026 };
const profile = { ownMaximum: 200, birthYear: 1990, weightKg: 70, sex: 'male' } as const;
const UNKNOWN = { ownMaximum: null, birthYear: null, weightKg: null, sex: null };

const reckon = (brought: Partial<Brought>) =>
  reckonResult({ series: new Uint8Array(0), ratings: [], profile, ...brought }, theClass).result;

describe('the result of a person', () => {
  it('is none at all without a reading or a tap [SU1]', () => {
    expect(reckon({})).to.deep.equal({
      meanBpm: null,
      maxBpm: null,
      coverage: 0,
      secondsInZones: [0, 0, 0, 0, 0, 0],
      effortPoints: 0,
      calories: null,
      recoveryBpm: null,
      intervalsHit: null,
    });
  });

  it('weighs by time: a reading speaks for five seconds, a jump that no heart makes for none [SU1]', () => {
    const { meanBpm, maxBpm } = reckon({ series: Uint8Array.of(100, 0, 0, 0, 0, 0, 0, 110, 220, 111) });
    expect(meanBpm).to.equal((5 * 100 + 2 * 110 + 111) / 8);
    expect(maxBpm).to.equal(111);
  });

  it('says of which share of the class it speaks, pauses left out [SU2]', () => {
    expect(reckon({ series: new Uint8Array(60).fill(120) }).coverage).to.equal(0.5);
    expect(reckon({ series: new Uint8Array(120).fill(120) }).coverage).to.equal(1);
    expect(reckon({ series: new Uint8Array(60).fill(1, 0, 20).fill(120, 20) }).coverage).to.equal(0.4);
    expect(reckon({ series: new Uint8Array(120).fill(1) }).coverage).to.equal(0);
  });

  it('leaves what was read after the programme out of the coverage alone [SU2]', () => {
    const { coverage, secondsInZones } = reckon({ series: new Uint8Array(130).fill(150) });
    expect(coverage).to.equal(1);
    expect(secondsInZones).to.deep.equal([0, 0, 0, 130, 0, 0]);
  });

  it('counts a tapped interval as its planned seconds in the zone of the rating [SU3]', () => {
    const { secondsInZones, effortPoints, intervalsHit, meanBpm } = reckon({
      ratings: [{ interval: 1, rating: 'hard' }],
      profile: UNKNOWN,
    });
    expect(secondsInZones).to.deep.equal([0, 0, 0, 0, 60, 0]);
    expect({ effortPoints, intervalsHit, meanBpm }).to.deep.equal({
      effortPoints: 4,
      intervalsHit: { hit: 1, of: 1 },
      meanBpm: null,
    });
  });

  it('counts no interval twice: the sensor from half of it on, else the tap [SU3]', () => {
    const ratings = [{ interval: 1, rating: 'all-out' }] as const;
    const half = new Uint8Array(90).fill(130); // 65 %: zone 2
    expect(reckon({ series: half, ratings }).secondsInZones).to.deep.equal([0, 0, 90, 0, 0, 0]);
    expect(reckon({ series: half.subarray(0, 89), ratings }).secondsInZones).to.deep.equal([0, 0, 60, 0, 0, 60]);
  });

  it('has no zones and counts no target without a maximum [SU3]', () => {
    const { secondsInZones, intervalsHit, meanBpm } = reckon({
      series: new Uint8Array(120).fill(150),
      profile: UNKNOWN,
    });
    expect({ secondsInZones, intervalsHit, meanBpm }).to.deep.equal({
      secondsInZones: [0, 0, 0, 0, 0, 0],
      intervalsHit: null,
      meanBpm: 150,
    });
  });

  it('earns in its zones what the board counts, whatever was read and tapped [EP5]', () => {
    const ratings = fc.uniqueArray(
      fc.record({ interval: fc.nat({ max: 1 }), rating: fc.constantFrom(...EFFORT_RATINGS) }),
      { selector: ({ interval }) => interval },
    );
    const series = fc.uint8Array({ max: 240, maxLength: 140 });
    fc.assert(
      fc.property(series, ratings, (read, tapped) => {
        const held = holdSeries(judgedSeries(read));
        const measured = measuredOf(held, profile.ownMaximum, (second) => intervals[second] ?? null);
        const rated = tapped.map(
          ({ interval, rating }) =>
            [interval, { effortPoints: pointsOfRating(rating, 60), intervalSeconds: 60 }] as const,
        );
        const { effortPoints } = reckon({ series: read, ratings: tapped });
        expect(effortPoints).to.be.closeTo(countedPoints(measured, new Map(rated)), 1e-9);
      }),
    );
  });
});
