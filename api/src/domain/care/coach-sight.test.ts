import { expect } from 'chai';
import { PRESETS } from '../consent/consent.ts';
import type { Participation } from '../session/participation.ts';
import { decideAbout, followConsent, isSeenBy, isUndecidedAbout } from './coach-sight.ts';

const hides = PRESETS['only-me'];
const shows = { ...hides, coachSees: true };
const seat: Participation = {
  id: 'p',
  sessionId: 's',
  personId: 'amira',
  alias: 'Blue Heron',
  slot: null,
  seenBy: [],
  hiddenFrom: [],
};

describe('what a coach may see of a person', () => {
  it('is named to the coach who leads when the person turns it on, and to nobody else [CS1]', () => {
    const seen = followConsent(seat, { before: hides, after: shows, leaderId: 'rosa' });
    expect(isSeenBy(seen, shows, 'rosa')).to.equal(true);
    expect(isSeenBy(seen, shows, 'sam')).to.equal(false);
    expect(isSeenBy(seen, hides, 'rosa')).to.equal(false);
  });

  it('is asked about once for each coach, and only of who lets a coach see them [CS1]', () => {
    const seen = { ...seat, seenBy: ['rosa'] };
    expect(isUndecidedAbout(seen, shows, 'rosa')).to.equal(false);
    expect(isUndecidedAbout(seen, shows, 'sam')).to.equal(true);
    expect(isUndecidedAbout(seen, hides, 'sam')).to.equal(false);
    expect(isUndecidedAbout(decideAbout(seen, 'sam', false), shows, 'sam')).to.equal(false);
    expect(isUndecidedAbout(decideAbout(seen, 'sam', true), shows, 'sam')).to.equal(false);
  });

  it('follows the last answer, and leaves the other coach as they were [CS1]', () => {
    const both = decideAbout(decideAbout({ ...seat, seenBy: ['rosa'] }, 'sam', false), 'sam', true);
    expect(both).to.deep.include({ seenBy: ['rosa', 'sam'], hiddenFrom: [] });
    expect(decideAbout(both, 'rosa', false)).to.deep.include({ seenBy: ['sam'], hiddenFrom: ['rosa'] });
    expect(decideAbout(both, 'sam', true).seenBy).to.deep.equal(['rosa', 'sam']);
  });

  it('is over for every coach when the person turns it off, and begins anew [CS1]', () => {
    const seen = { ...seat, seenBy: ['rosa', 'sam'], hiddenFrom: ['eve'] };
    const off = followConsent(seen, { before: shows, after: hides, leaderId: 'rosa' });
    expect(off).to.deep.include({ seenBy: [], hiddenFrom: [] });
    expect(followConsent(off, { before: hides, after: shows, leaderId: 'sam' }).seenBy).to.deep.equal(['sam']);
    expect(followConsent(seen, { before: shows, after: shows, leaderId: 'rosa' })).to.equal(seen);
  });
});
