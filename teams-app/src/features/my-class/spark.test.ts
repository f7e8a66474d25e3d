import { expect } from 'chai';
import { sparkOf } from './spark.ts';

const steady = (bpm: number, seconds: number) => Array.from({ length: seconds }, () => bpm);

describe('The curve of the last five minutes', () => {
  it('is empty without a reading', () => {
    const spark = sparkOf({ first: 0, values: [] }, 185);
    expect(spark.lines).to.deep.equal([]);
    expect(spark.now).to.equal(null);
    expect(spark.lowest).to.equal(null);
  });

  it('ends at the right edge with the newest reading', () => {
    const spark = sparkOf({ first: 0, values: steady(140, 300) }, 185);
    expect(spark.now).to.deep.equal({ x: 100, y: 50 });
    expect(spark.lines).to.have.length(1);
  });

  it('draws through a gap of a few seconds and breaks at a longer one', () => {
    const values = [...steady(140, 10), ...steady(0, 3), ...steady(140, 10), ...steady(0, 20), ...steady(140, 10)];
    expect(sparkOf({ first: 0, values }, 185).lines).to.have.length(2);
  });

  it('shows no newest reading while the sensor is silent', () => {
    const spark = sparkOf({ first: 0, values: [...steady(140, 10), ...steady(0, 6)] }, 185);
    expect(spark.now).to.equal(null);
  });

  it('lays the zones of the person behind it, and none when they are unknown', () => {
    const trail = { first: 0, values: [...steady(128, 20), ...steady(162, 20)] };
    expect(sparkOf(trail, 185).bands.map(({ zone }) => zone)).to.deep.equal([2, 3, 4, 5]);
    expect(sparkOf(trail, null).bands).to.deep.equal([]);
  });

  it('does not count a pause as a heart rate', () => {
    expect(sparkOf({ first: 0, values: [140, 1, 1] }, 185).lowest).to.equal(140);
  });
});
