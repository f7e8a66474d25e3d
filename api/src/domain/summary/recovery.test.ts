import { expect } from 'chai';
import type { Interval } from '../programme/programme.ts';
import { recoveryAfter, recoveryOf } from './recovery.ts';

/** Falls by a beat every two seconds, from 170. */
const slowing = Uint8Array.from({ length: 70 }, (_, second) => (second < 3 ? 170 : Math.round(170 - second / 2)));

const work = (name: string): Interval => ({ name, seconds: 30, targetZone: 4, kind: 'work' });
const rest = (name: string): Interval => ({ name, seconds: 90, targetZone: 1, kind: 'recover' });

/** A class whose intervals run for so many seconds each, without a pause. */
function classOf(...runs: [index: number | null, seconds: number][]) {
  const intervals = runs.flatMap(([index, seconds]) => new Array<number | null>(seconds).fill(index));
  return { seconds: intervals.length, intervals };
}
const seriesOf = (...runs: [bpm: number, seconds: number][]) =>
  Uint8Array.from(runs.flatMap(([bpm, seconds]) => new Array<number>(seconds).fill(bpm)));

describe('heart-rate recovery', () => {
  it('is by how many beats the heart slowed in a minute, each end the median of five seconds [SU7]', () => {
    expect(recoveryAfter(slowing, 0)).to.equal(30);
    const withOddOnes = slowing.with(60, 200).with(0, 90);
    expect(recoveryAfter(withOddOnes, 0)).to.be.closeTo(30, 1);
  });

  it('is unknown where the minute is cut short [SU7]', () => {
    expect(recoveryAfter(slowing.subarray(0, 58), 0)).to.equal(null);
    expect(recoveryAfter(Uint8Array.of(180, 180, 180), 0)).to.equal(null);
    expect(recoveryAfter(new Uint8Array(100), 0)).to.equal(null);
  });

  it('is unknown where more than a fifth of the minute was not read [SU7]', () => {
    expect(
      recoveryAfter(
        slowing.map((bpm, second) => (second > 5 && second <= 17 ? 0 : bpm)),
        0,
      ),
    ).to.equal(30);
    expect(
      recoveryAfter(
        slowing.map((bpm, second) => (second > 5 && second <= 18 ? 0 : bpm)),
        0,
      ),
    ).to.equal(null);
  });

  it('follows the hardest work of the class, and no easier one [SU7]', () => {
    const intervals = [work('One'), rest('Rest'), work('Two'), rest('Rest')];
    const held = classOf([0, 30], [1, 90], [2, 30], [3, 90]);
    const series = seriesOf([170, 30], [130, 90], [150, 30], [140, 90]);
    expect(recoveryOf(series, held, intervals)).to.equal(40);
  });

  it('needs a minute without work, and finds the one after the last of a row [SU7]', () => {
    const intervals = [work('One'), { ...rest('Short'), seconds: 20 }, work('Two'), rest('Rest')];
    const held = classOf([0, 30], [1, 20], [2, 30], [3, 90]);
    const series = seriesOf([180, 30], [170, 20], [175, 30], [150, 90]);
    expect(recoveryOf(series, held, intervals)).to.equal(25);
  });

  it('is unknown in a class without work, or that ended with it [SU7]', () => {
    expect(recoveryOf(seriesOf([150, 200]), classOf([0, 200]), [rest('Rest')])).to.equal(null);
    expect(recoveryOf(seriesOf([150, 30]), classOf([0, 30]), [work('One')])).to.equal(null);
    expect(recoveryOf(new Uint8Array(0), classOf(), [work('One')])).to.equal(null);
  });
});
