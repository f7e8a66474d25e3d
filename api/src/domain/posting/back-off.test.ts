import { expect } from 'chai';
import { backOffMs } from './back-off.ts';

describe('the pause before another try', () => {
  it('doubles with each, up to sixteen seconds [PO8]', () => {
    expect([1, 2, 3, 6, 20].map((attempt) => backOffMs(attempt, null, 1))).to.deep.equal([
      500, 1000, 2000, 16_000, 16_000,
    ]);
  });

  it('is different for those who were refused together [PO8]', () => {
    expect(backOffMs(3, null, 0)).to.equal(1000);
    expect(backOffMs(3, null, 0.5)).to.equal(1500);
  });

  it('is at least what Teams asked for [PO8]', () => {
    expect(backOffMs(1, 3000, 0)).to.equal(3125);
    expect(backOffMs(1, 3000, 1)).to.equal(3250);
  });
});
