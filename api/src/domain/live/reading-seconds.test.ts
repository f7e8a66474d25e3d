import { expect } from 'chai';
import fc from 'fast-check';
import { createReadingSeconds } from './reading-seconds.ts';

const secondsOf = (...times: readonly number[]) => {
  const seconds = createReadingSeconds();
  return times.map((at) => seconds.take(at));
};

describe('The seconds of the readings of a sensor', () => {
  it('are those in which the readings came', () => {
    expect(secondsOf(10.4, 11.4, 12.4)).to.deep.equal([10, 11, 12]);
  });

  it('leave none out when two readings come within one second of the clock [SD1]', () => {
    expect(secondsOf(10.02, 10.98, 12.01, 12.97)).to.deep.equal([10, 11, 12, 13]);
  });

  it('stay gaps where the sensor was silent', () => {
    expect(secondsOf(10.5, 14.6, 15.6)).to.deep.equal([10, 14, 15]);
  });

  it('are filled by readings that were held up and come in a bunch [SD1]', () => {
    expect(secondsOf(10.5, 13.5, 13.51, 13.52, 14.5)).to.deep.equal([10, 13, 11, 12, 14]);
    expect(secondsOf(10.5, 13.5, 13.51, 13.52, 13.53)).to.deep.equal([10, 13, 11, 12, 14]);
  });

  it('are not filled when that is long ago [SD1]', () => {
    expect(secondsOf(10.5, 30.5, 30.51)).to.deep.equal([10, 30, 26]);
    expect(secondsOf(10.5, 14.5, 20.5, 20.51)).to.deep.equal([10, 14, 20, 16]);
  });

  it('take one reading each of a sensor that notifies twice a second [SD1]', () => {
    expect(secondsOf(10, 10.5, 11, 11.5, 12, 12.5)).to.deep.equal([10, 11, null, 12, null, 13]);
  });

  it('never stand still or run away, whatever comes when [SD1]', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 200 }), (gapsMs) => {
        const seconds = createReadingSeconds();
        let at = 0;
        const taken = new Set<number>();
        for (const gap of gapsMs) {
          at += gap / 1000;
          const second = seconds.take(at);
          if (second === null) continue;
          expect(taken.has(second), 'a second with two readings').to.equal(false);
          expect(second).to.be.within(at - 5, at + 0.75);
          taken.add(second);
        }
      }),
    );
  });

  it('leave none out for a sensor that drifts and jitters by 0.2 s [SD1]', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 60, maxLength: 60 }), (jitters) => {
        const seconds = createReadingSeconds();
        const taken = jitters.map((jitter, beat) => seconds.take(5 + beat + jitter / 1000));
        expect(taken.every((second, beat) => beat === 0 || second === (taken[beat - 1] ?? 0) + 1)).to.equal(true);
      }),
    );
  });

  it('are none before the class', () => {
    expect(secondsOf(-0.5)).to.deep.equal([null]);
  });
});
