import { expect } from 'chai';
import { careOf, NO_HIGH, watchHigh, type HighWatch } from './sustained-high.ts';

/** 95 % of it is 190, 92 % is 184. */
const maxHeartRate = 200;

/** Readings of a second each, from second 0 on. */
const after = (readings: number[], maximum: number | null = maxHeartRate): HighWatch =>
  readings.reduce((watch, bpm, second) => watchHigh(watch, { second, bpm, maxHeartRate: maximum }), NO_HIGH);
const saidAfter = (readings: number[], maximum?: number | null) =>
  careOf(after(readings, maximum), readings.length - 1);

/** A heart that climbs, then beats about its number for so many seconds. */
const climb = [150, 160, 170, 180];
const beating = (bpm: number, seconds: number): number[] => Array.from({ length: seconds }, (_, at) => bpm + (at % 3));
const highFor = (seconds: number): number[] => [...climb, ...beating(192, seconds + 1)];

describe('a heart rate that is high for a while', () => {
  it('has its signal checked first, after a minute and a half, and is told of after two [CA1]', () => {
    expect(saidAfter(highFor(89))).to.equal(null);
    expect(saidAfter(highFor(90))).to.equal('check-signal');
    expect(saidAfter(highFor(119))).to.equal('check-signal');
    expect(saidAfter(highFor(120))).to.equal('high-for-a-while');
  });

  it('begins at 95 % of the maximum, that share included, and not below [CA1]', () => {
    expect(saidAfter([...climb, ...beating(187, 600)])).to.equal(null);
    expect(saidAfter([...climb, 190, ...beating(190, 120)])).to.equal('high-for-a-while');
  });

  it('goes on down to 92 %, and through a dip of ten seconds [CA1]', () => {
    expect(saidAfter([...highFor(60), ...beating(184, 60)])).to.equal('high-for-a-while');
    expect(saidAfter([...highFor(60), ...beating(170, 9), ...beating(192, 60)])).to.equal('high-for-a-while');
    expect(saidAfter([...highFor(110), ...beating(180, 11), ...beating(192, 60)])).to.equal(null);
  });

  it('is said no longer once it is over [CA1]', () => {
    expect(saidAfter([...highFor(150), ...beating(170, 10)])).to.equal('high-for-a-while');
    expect(saidAfter([...highFor(150), ...beating(170, 11)])).to.equal(null);
    const watch = after(highFor(150));
    expect(careOf(watch, 154 + 11)).to.equal(null); // nothing has come since
  });

  it('is nothing without a known maximum [CA1]', () => {
    expect(saidAfter(highFor(600), null)).to.equal(null);
  });

  it('is doubted early and believed late when it stands still at one number [CA2]', () => {
    const frozen = (seconds: number) => [...climb, ...Array.from({ length: seconds + 1 }, () => 192)];
    expect(saidAfter(frozen(29))).to.equal(null);
    expect(saidAfter(frozen(30))).to.equal('check-signal');
    expect(saidAfter(frozen(239))).to.equal('check-signal');
    expect(saidAfter(frozen(240))).to.equal('high-for-a-while');
    expect(saidAfter([...frozen(150), 193])).to.equal('high-for-a-while'); // it lives again
  });

  it('is doubted when it rose suddenly, and without skin contact [CA2]', () => {
    expect(saidAfter([150, ...beating(192, 31)])).to.equal('check-signal');
    expect(saidAfter([150, ...beating(192, 200)])).to.equal('check-signal');
    expect(careOf(after(highFor(150)), 154, false)).to.equal('check-signal');
  });

  it('begins anew after a gap in which the sensor was lost [CA1]', () => {
    const before = after(highFor(110));
    const gap = watchHigh(before, { second: 114 + 16, bpm: 192, maxHeartRate });
    expect(gap.high).to.deep.equal({ first: 130, last: 130, isSudden: false });
  });
});
