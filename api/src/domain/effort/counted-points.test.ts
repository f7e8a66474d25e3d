import { expect } from 'chai';
import { countedPoints, measuredOf, type Rated } from './counted-points.ts';

const MAXIMUM = 185;
const ZONE_4 = 157;

/** Two intervals of a minute, then nothing. */
const intervalAt = (second: number): number | null => (second < 120 ? Math.floor(second / 60) : null);

const tapped = (...ratings: readonly (readonly [number, Rated])[]) => new Map(ratings);
const easy: Rated = { effortPoints: 1, intervalSeconds: 60 };

const pointsOf = (seconds: number, rated: ReadonlyMap<number, Rated>, maxHeartRate: number | null = MAXIMUM) =>
  countedPoints(measuredOf(new Uint8Array(seconds).fill(ZONE_4), maxHeartRate, intervalAt), rated);

describe('The effort points of a sensor and of taps', () => {
  it('are those of the sensor where nobody tapped, pauses and what follows the programme included [EP5]', () => {
    expect(pointsOf(150, tapped())).to.equal(10);
  });

  it('are those of the taps where no sensor was worn [EP5]', () => {
    expect(pointsOf(0, tapped([0, easy], [1, easy]))).to.equal(2);
  });

  it('are those of the sensor alone in an interval that it measured half of [EP5]', () => {
    expect(pointsOf(30, tapped([0, easy]))).to.equal(2);
  });

  it('are those of the tap alone in an interval that the sensor measured less of [EP5]', () => {
    expect(pointsOf(29, tapped([0, easy]))).to.equal(1);
  });

  it('are decided interval by interval [EP5]', () => {
    expect(pointsOf(60 + 10, tapped([0, easy], [1, easy]))).to.equal(4 + 1);
  });

  it('are those of the tap when nobody knows the maximum: then the sensor earns nothing [EP5]', () => {
    expect(pointsOf(60, tapped([0, easy]), null)).to.equal(1);
  });
});
