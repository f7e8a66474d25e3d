import { expect } from 'chai';
import { curveOf, extremesOf, readingAt, secondAfterKey, ticksOf } from './effort-curve.ts';

const field = { width: 100, height: 100 };

describe('the curve of my class', () => {
  it('has nothing to draw without a heart rate', () => {
    expect(curveOf([], 185, field)).to.deep.equal({ bands: [], paths: [] });
    expect(curveOf([0, 1, 0], 185, field)).to.deep.equal({ bands: [], paths: [] });
  });

  it('runs over the bands of my zones, the easiest at the bottom', () => {
    const { bands } = curveOf([100, 140, 180], 185, field);
    expect(bands.map(({ zone }) => zone)).to.deep.equal([0, 1, 2, 3, 4, 5]);
    const tops = bands.map(({ top }) => top);
    expect(tops).to.deep.equal(tops.toSorted((a, b) => b - a));
    expect(tops.at(-1)).to.equal(0);
  });

  it('fills its field with bands without holes', () => {
    const { bands } = curveOf([100, 140, 180], 185, field);
    expect(bands.reduce((sum, { height }) => sum + height, 0)).to.be.closeTo(100, 0.001);
  });

  it('is drawn without bands while no maximum is known', () => {
    const { bands, paths } = curveOf([100, 140], null, field);
    expect(bands).to.deep.equal([]);
    expect(paths).to.have.length(1);
  });

  it('bridges five seconds and shows a longer gap as one', () => {
    expect(curveOf([100, 0, 0, 0, 0, 0, 101], 185, field).paths).to.have.length(1);
    expect(curveOf([100, 0, 0, 0, 0, 0, 0, 101], 185, field).paths).to.have.length(2);
  });

  it('never takes a missing or a paused second for a heart rate', () => {
    expect(extremesOf([0, 1, 96, 168, 1, 0])).to.deep.equal({ from: 96, to: 168 });
    expect(extremesOf([0, 1])).to.equal(null);
  });

  it('draws no more points than the field has pixels, twice over', () => {
    const [path] = curveOf(
      Array.from({ length: 3600 }, () => 120),
      185,
      field,
    ).paths;
    expect(path?.split('L')).to.have.length(100);
  });

  it('shows a single reading as a dot', () => {
    expect(curveOf([0, 120, 0], 185, field).paths[0]).to.match(/^M(\S+ \S+)L\1$/);
  });
});

describe('reading the curve', () => {
  const of = { maxHeartRate: 185, height: 100 };
  const series = [120, 0, 0, 0, 0, 0, 0, 1, 0, 157];

  it('says beats and zone of a second', () => {
    expect(readingAt(series, 9, of)).to.include({ state: 'read', bpm: 157, zone: 4 });
    expect(readingAt(series, 9, { ...of, maxHeartRate: null })).to.include({ bpm: 157, zone: null });
  });

  it('holds a reading for five seconds and not a second more', () => {
    expect(readingAt(series, 5, of)).to.include({ state: 'read', bpm: 120 });
    expect(readingAt(series, 6, of)).to.deep.equal({ state: 'missing' });
  });

  it('tells a pause, and holds nothing through it', () => {
    expect(readingAt(series, 7, of)).to.deep.equal({ state: 'paused' });
    expect(readingAt([120, 1, 0], 2, of)).to.deep.equal({ state: 'missing' });
    expect(readingAt([], 0, of)).to.deep.equal({ state: 'missing' });
  });

  it('goes along by keys, to both ends and no further', () => {
    expect(secondAfterKey(100, 'ArrowRight', 1800)).to.equal(110);
    expect(secondAfterKey(5, 'ArrowLeft', 1800)).to.equal(0);
    expect(secondAfterKey(100, 'PageUp', 120)).to.equal(120);
    expect(secondAfterKey(100, 'Home', 1800)).to.equal(0);
    expect(secondAfterKey(100, 'End', 1800)).to.equal(1800);
    expect(secondAfterKey(100, 'Tab', 1800)).to.equal(null);
  });
});

describe('the times under the curve', () => {
  it('are round and few', () => {
    expect(ticksOf(1800, 6)).to.deep.equal([0, 300, 600, 900, 1200, 1500, 1800]);
    expect(ticksOf(1800, 4)).to.deep.equal([0, 600, 1200, 1800]);
    expect(ticksOf(61, 6)).to.deep.equal([0, 60]);
    expect(ticksOf(0, 6)).to.deep.equal([0]);
  });
});
