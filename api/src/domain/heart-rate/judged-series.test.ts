import { expect } from 'chai';
import { judgedSeries } from './judged-series.ts';

describe('judgedSeries', () => {
  it('leaves out a jump, and keeps pauses and gaps where they are [HR23]', () => {
    expect([...judgedSeries(Uint8Array.of(0, 100, 220, 101, 1, 102))]).to.deep.equal([0, 100, 0, 101, 1, 102]);
  });

  it('believes three seconds that agree with one another, from the third on [HR23]', () => {
    expect([...judgedSeries(Uint8Array.of(100, 160, 161, 162, 163))]).to.deep.equal([100, 0, 0, 162, 163]);
  });

  it('is empty for an empty series [HR23]', () => {
    expect([...judgedSeries(new Uint8Array())]).to.deep.equal([]);
  });
});
