import { expect } from 'chai';
import { countdownWidth, textWidth } from './text-width.ts';

describe('The width of a line, before it is drawn', () => {
  // As a browser measured them, in semibold.
  for (const [name, measured] of [
    ['Push', 2.2],
    ['Recover', 3.6],
    ['Warm-up', 4.2],
    ['Cool-down', 4.81],
    ['Mobilise', 3.8],
  ] as const) {
    it(`is at least what a browser needs for "${name}", and at most a tenth more`, () => {
      expect(textWidth(name)).to.be.within(measured - 0.01, measured * 1.1);
    });
  }

  it('knows letters of other scripts', () => {
    expect(textWidth('跑')).to.equal(1);
  });

  it('knows that a countdown of ten minutes needs a digit more', () => {
    expect(countdownWidth('10:00') - countdownWidth('9:59')).to.be.closeTo(0.505, 0.001);
  });
});
