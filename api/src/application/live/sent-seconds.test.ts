import { expect } from 'chai';
import { createSentSeconds } from './sent-seconds.ts';

describe('the seconds that a link has handed on', () => {
  it('wait until they are durable, and are known from then on [SM2]', async () => {
    const sent = createSentSeconds();
    const stored = Promise.withResolvers<undefined>();
    sent.add([7, 8, 86_399], stored.promise);
    expect([7, 8, 9, 86_399].map((second) => sent.has(second))).to.deep.equal([true, true, false, true]);
    expect(sent.waitingFor(8)).to.equal(stored.promise);
    stored.resolve(undefined);
    await stored.promise;
    expect([6, 7, 8, 9, 86_399].map((second) => sent.has(second))).to.deep.equal([false, true, true, false, true]);
    expect(sent.waitingFor(8)).to.equal(null);
  });

  it('may come again when they were refused [SM2]', async () => {
    const sent = createSentSeconds();
    const refused = Promise.reject(new Error('full'));
    sent.add([7], refused);
    await refused.catch(() => undefined);
    expect(sent.has(7)).to.equal(false);
  });
});
