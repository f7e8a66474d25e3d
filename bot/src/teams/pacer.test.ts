import { expect } from 'chai';
import fc from 'fast-check';
import { createPacer, waitMs } from './pacer.ts';

const PER_SECOND = [{ requests: 2, withinMs: 1000 }];

describe('the pace at which the bot may speak', () => {
  it('lets the first requests go at once, and the next when the oldest that counts is old enough [PO7]', () => {
    expect(waitMs([], PER_SECOND, 0)).to.equal(0);
    expect(waitMs([0], PER_SECOND, 0)).to.equal(0);
    expect(waitMs([0, 100], PER_SECOND, 200)).to.equal(800);
    expect(waitMs([0, 100], PER_SECOND, 1000)).to.equal(0);
  });

  it('keeps every limit at once [PO7]', () => {
    const limits = [...PER_SECOND, { requests: 3, withinMs: 10_000 }];
    expect(waitMs([0, 1000, 2000], limits, 3000)).to.equal(7000);
  });

  it('never lets more through within a stretch than is allowed, whoever asks when [PO7]', () => {
    const limits = [
      { requests: 7, withinMs: 1000 },
      { requests: 8, withinMs: 2000 },
    ];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 80 }), (pauses) => {
        const sent: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          now += waitMs(sent, limits, now);
          sent.push(now);
        }
        for (const { requests, withinMs } of limits) {
          for (const [index, first] of sent.entries()) {
            const within = sent.slice(index).filter((time) => time < first + withinMs);
            expect(within.length).to.be.at.most(requests);
          }
        }
      }),
    );
  });

  it('counts the conversations of an organisation together, and those of another for themselves [PO7]', async () => {
    const pacer = createPacer(() => 0);
    const waits: Promise<'waits'> = new Promise((resolve) => setImmediate(() => resolve('waits')));
    for (let chat = 0; chat < 50; chat++) await pacer.turn({ tenantId: 'one', conversationId: String(chat) });
    const stop = new AbortController();
    const late = pacer.turn({ tenantId: 'one', conversationId: 'late' }, stop.signal).catch(() => 'stopped');
    expect(await Promise.race([late, waits])).to.equal('waits');
    await pacer.turn({ tenantId: 'other', conversationId: 'late' });
    stop.abort();
    expect(await late).to.equal('stopped');
  });
});
