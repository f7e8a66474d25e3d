import { expect } from 'chai';
import { createStopwatch } from './stopwatch.ts';

describe('the stopwatch of the live bench', () => {
  it('takes the time from a zone sent to the same zone seen', () => {
    let now = 0;
    const stopwatch = createStopwatch(() => now);
    stopwatch.begin();
    stopwatch.sent(7, 3);
    now = 40;
    stopwatch.seen(7, 4);
    stopwatch.seen(8, 3);
    now = 90;
    stopwatch.seen(7, 3);
    now = 95;
    stopwatch.seen(7, 3);
    expect(stopwatch.delays()).to.eql({ p50Ms: 90, p99Ms: 90 });
  });

  it('counts what nobody saw as having taken until the next was sent', () => {
    let now = 0;
    const stopwatch = createStopwatch(() => now);
    stopwatch.begin();
    stopwatch.sent(7, 3);
    now = 1000;
    stopwatch.sent(7, 4);
    expect(stopwatch.delays().p50Ms).to.equal(1000);
  });

  it('has nothing to say when nothing was sent', () => {
    expect(createStopwatch().delays().p99Ms).to.be.NaN;
  });
});
