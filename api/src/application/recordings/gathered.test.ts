import { expect } from 'chai';
import { gathered } from './gathered.ts';

describe('gathered', () => {
  it('does at once what waits while something is at work, each with its own answer [RF13]', async () => {
    const first = Promise.withResolvers<undefined>();
    const rounds: number[][] = [];
    const ask = gathered(
      async (all: readonly number[]) => {
        rounds.push([...all]);
        if (rounds.length === 1) await first.promise;
        return all.map((one) => one * 2);
      },
      { most: 3 },
    );
    const answers = [1, 2, 3, 4, 5].map(ask);
    first.resolve(undefined);
    expect(await Promise.all(answers)).to.deep.equal([2, 4, 6, 8, 10]);
    expect(rounds).to.deep.equal([[1], [2, 3, 4], [5]]);
  });

  it('takes nobody along with one that cannot be done [RF13]', async () => {
    const ask = gathered(
      (all: readonly number[]) =>
        all.includes(3) ? Promise.reject(new Error('three')) : Promise.resolve(all.map((one) => -one)),
      { most: 10 },
    );
    const answers = await Promise.allSettled([1, 2, 3, 4].map(ask));
    expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : 'refused'))).to.deep.equal([
      -1,
      -2,
      'refused',
      -4,
    ]);
  });
});
