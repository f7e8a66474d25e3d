import { expect } from 'chai';
import { singleFlight } from './single-flight.ts';

describe('calls that overlap in time', () => {
  it('become one, and a later call starts anew', async () => {
    const once = singleFlight<number>();
    const { promise, resolve } = Promise.withResolvers<number>();
    let started = 0;
    const start = (): Promise<number> => {
      started += 1;
      return promise;
    };
    const both = [once('key', start), once('key', start)];
    resolve(7);

    expect(await Promise.all(both)).to.deep.equal([7, 7]);
    expect(started).to.equal(1);
    await once('key', start);
    expect(started).to.equal(2);
  });

  it('stay apart when their keys differ', async () => {
    const once = singleFlight<string>();

    expect(await Promise.all([once('a', async () => 'first'), once('b', async () => 'second')])).to.deep.equal([
      'first',
      'second',
    ]);
  });

  it('fail together, and the next call may succeed', async () => {
    const once = singleFlight<string>();
    const failing = (): Promise<string> => Promise.reject(new Error('no luck'));
    const outcomes = await Promise.allSettled([once('key', failing), once('key', failing)]);

    expect(outcomes.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(await once('key', async () => 'luck')).to.equal('luck');
  });
});
