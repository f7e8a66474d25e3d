import { expect } from 'chai';
import fc from 'fast-check';
import type { SecondsInZones } from '../heart-rate/series.ts';
import { effortPointsOf, effortPointsOfSeries, POINTS_PER_MINUTE, wholePoints } from './effort-points.ts';

const seconds = fc.nat(3600);
const time = fc.tuple(seconds, seconds, seconds, seconds, seconds, seconds);
const joined = (one: SecondsInZones, other: SecondsInZones) =>
  one.map((value, zone) => value + (other[zone] ?? 0)) as unknown as SecondsInZones;

describe('Effort points', () => {
  it('are 1, 2, 3, 4 and 4 a minute in zones 1 to 5, and none at rest [EP1]', () => {
    expect(POINTS_PER_MINUTE).to.deep.equal([0, 1, 2, 3, 4, 4]);
    expect(effortPointsOf([600, 600, 600, 600, 600, 600])).to.equal(140);
  });

  it('pay no more for zone 5 than for zone 4 [EP1]', () => {
    expect(effortPointsOf([0, 0, 0, 0, 0, 1800])).to.equal(effortPointsOf([0, 0, 0, 0, 1800, 0]));
  });

  it('count every second, without rounding a minute [EP2]', () => {
    expect(effortPointsOf([0, 59, 61, 0, 0, 0])).to.be.closeTo(3.016667, 1e-6);
    expect(effortPointsOf([0, 0, 0, 0, 0, 0])).to.equal(0);
  });

  it('of two halves are those of the whole [EP2]', () => {
    fc.assert(
      fc.property(time, time, (one, other) => {
        const apart = effortPointsOf(one) + effortPointsOf(other);
        expect(effortPointsOf(joined(one, other))).to.be.closeTo(apart, 1e-9);
      }),
    );
  });

  it('come from a series by its zones: a minute of 152 bpm with a maximum of 190 is 4 points [EP2]', () => {
    expect(effortPointsOfSeries(new Uint8Array(60).fill(152), 190)).to.equal(4);
    expect(effortPointsOfSeries(Uint8Array.of(0, 1), 190)).to.equal(0);
  });

  it('are read as whole points, never more than earned [EP2]', () => {
    expect(wholePoints(3.99)).to.equal(3);
  });
});
