import { expect } from 'chai';
import { createTurns } from './turns.ts';

describe('turns', () => {
  it('come one after another for one key, also after a failure, and side by side for others [PA2]', async () => {
    const turns = createTurns();
    const order: string[] = [];
    const open = Promise.withResolvers<undefined>();
    const first = turns('spin', async () => {
      await open.promise;
      order.push('first');
      throw new Error('failed');
    });
    const second = turns('spin', async () => void order.push('second'));
    await turns('yoga', async () => void order.push('other'));
    open.resolve(undefined);
    await first.catch(() => undefined);
    await second;
    expect(order).to.deep.equal(['other', 'first', 'second']);
  });
});
