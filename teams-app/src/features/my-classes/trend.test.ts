import { expect } from 'chai';
import { trendOf } from './trend.ts';

const week = (from: string, effortPoints: number) => ({ from, effortPoints, classes: effortPoints > 0 ? 1 : 0 });

describe('the trend of my weeks', () => {
  it('measures every bar by the highest, and knows this week', () => {
    const bars = trendOf([week('2026-11-02', 30), week('2026-11-09', 60.9), week('2026-11-16', 0)]);
    expect(bars.map(({ points }) => points)).to.deep.equal([30, 60, 0]);
    expect(bars.map(({ share }) => share.toFixed(2))).to.deep.equal(['0.49', '1.00', '0.00']);
    expect(bars.map(({ isNow }) => isNow)).to.deep.equal([false, false, true]);
  });

  it('is flat, not broken, where there are no points', () => {
    expect(trendOf([week('2026-11-16', 0)])[0]).to.include({ share: 0, points: 0 });
    expect(trendOf([])).to.deep.equal([]);
  });
});
