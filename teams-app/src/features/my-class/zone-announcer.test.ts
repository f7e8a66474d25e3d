import { expect } from 'chai';
import { createZoneAnnouncer } from './zone-announcer.ts';

describe('My zone for a screen reader', () => {
  it('is said when it changes, and not the first time', () => {
    const announce = createZoneAnnouncer();
    expect(announce(3, 0)).to.equal(null);
    expect(announce(3, 20_000)).to.equal(null);
    expect(announce(4, 21_000)).to.equal(4);
  });

  it('is said at most every ten seconds, and then as it is now', () => {
    const announce = createZoneAnnouncer();
    announce(3, 0);
    expect(announce(4, 1000)).to.equal(4);
    expect(announce(3, 10_999)).to.equal(null);
    expect(announce(5, 11_000)).to.equal(5);
  });

  it('is not said while there is none', () => {
    const announce = createZoneAnnouncer();
    announce(3, 0);
    expect(announce(null, 30_000)).to.equal(null);
    expect(announce(3, 40_000)).to.equal(null);
  });
});
