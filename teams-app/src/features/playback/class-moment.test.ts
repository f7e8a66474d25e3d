import { expect } from 'chai';
import { heldIntervals, momentAt } from './class-moment.ts';

/** Ten seconds of the first interval, broken by a pause; the second is skipped, and the third lasts five. */
const COURSE = {
  seconds: 25,
  stretches: [
    { interval: 0, from: 0, until: 6 },
    { interval: null, from: 6, until: 16 },
    { interval: 0, from: 16, until: 20 },
    { interval: 2, from: 20, until: 25 },
  ],
};
const INTERVALS = ['Warm-up', 'Push', 'Recover'].map((name) => ({ name, seconds: 10, targetZone: 2 as const }));

describe('A moment of a class that is over', () => {
  it('is the interval that ran, with what was left of it [PB10]', () => {
    expect(momentAt(COURSE, 0)).to.deep.equal({ state: 'running', index: 0, secondsLeft: 10 });
    expect(momentAt(COURSE, 17.5)).to.deep.equal({ state: 'running', index: 0, secondsLeft: 2.5 });
    expect(momentAt(COURSE, 20)).to.deep.equal({ state: 'running', index: 2, secondsLeft: 5 });
  });

  it('is a pause, which holds its interval [PB10]', () => {
    expect(momentAt(COURSE, 8)).to.deep.equal({ state: 'paused', index: 0, secondsLeft: 4 });
  });

  it('lies before the class, or after it [PB10]', () => {
    expect(momentAt(COURSE, -0.5)).to.deep.equal({ state: 'before' });
    expect(momentAt(COURSE, 25)).to.deep.equal({ state: 'after' });
    expect(momentAt({ seconds: 0, stretches: [] }, 0)).to.deep.equal({ state: 'after' });
  });

  it('is found by the intervals that took place [PB10]', () => {
    expect(heldIntervals(COURSE, INTERVALS).map(({ index, at }) => [index, at])).to.deep.equal([
      [0, 0],
      [2, 20],
    ]);
  });
});
