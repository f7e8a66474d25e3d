import { expect } from 'chai';
import { backOffMs } from './back-off.ts';

describe('backOffMs', () => {
  it('doubles from half a second up to fifteen, half of it by chance', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((attempt) => backOffMs(attempt, 0))).to.deep.equal([
      250, 500, 1000, 2000, 4000, 7500, 7500,
    ]);
    expect(backOffMs(0, 0.999)).to.equal(500);
    expect(backOffMs(99, 0.999)).to.equal(14993);
  });
});
