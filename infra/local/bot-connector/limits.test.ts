import { expect } from 'chai';
import { createLimits, type Cost, type Limits } from './limits.ts';

const START_MS = Date.UTC(2026, 10, 2, 12);

describe('the limits of the Bot Connector', () => {
  let limits: Limits;

  beforeEach(() => void (limits = createLimits()));

  const take = (seconds: number, thread: string | null = 'classes', cost: Cost = 'write', tenantId = 'contoso') =>
    limits.take({ tenantId, thread, cost, at: new Date(START_MS + seconds * 1000) });

  /** One by one, so many seconds apart. */
  const takeMany = (count: number, everySeconds: number, from = 0) =>
    Array.from({ length: count }, (_, index) => take(from + index * everySeconds));

  it('let seven through in one second', () => {
    expect(takeMany(8, 0)).to.eql([null, null, null, null, null, null, null, 1]);
    expect(take(0.999)).to.equal(1);
    expect(take(1)).to.equal(null);
  });

  it('let eight through in two seconds', () => {
    expect(takeMany(8, 0.15)).to.eql([null, null, null, null, null, null, null, null]);
    expect(take(1.9)).to.equal(1);
    expect(take(2)).to.equal(null);
  });

  it('let sixty through in thirty seconds', () => {
    expect(takeMany(60, 0.3).every((wait) => wait === null)).to.equal(true);
    expect(take(18)).to.equal(12);
    expect(take(29.9)).to.equal(1);
    expect(take(30)).to.equal(null);
  });

  it('let 1,800 through in an hour', () => {
    expect(takeMany(1800, 0.51).every((wait) => wait === null)).to.equal(true);
    expect(take(1800)).to.equal(1800);
    expect(take(3600)).to.equal(null);
  });

  it('do not count what they refused', () => {
    takeMany(7, 0);
    for (let tries = 0; tries < 100; tries += 1) take(0.5);
    expect(take(1)).to.equal(null);
  });

  it('let twice as much be read, and count it apart', () => {
    takeMany(7, 0);
    const reads = Array.from({ length: 15 }, () => take(0, 'classes', 'read'));
    expect(reads.indexOf(1)).to.equal(14);
  });

  it('hold for each thread alone', () => {
    takeMany(7, 0);
    expect(take(0, 'another')).to.equal(null);
  });

  it('let fifty a second through for one tenant, whatever the threads, and hold for each tenant alone', () => {
    const waits = Array.from({ length: 51 }, (_, thread) => take(0, `thread ${thread}`));
    expect(waits.indexOf(1)).to.equal(50);
    expect(take(0, null)).to.equal(1);
    expect(take(0, 'classes', 'write', 'fabrikam')).to.equal(null);
    expect(take(1, 'classes')).to.equal(null);
  });
});
