import { expect } from 'chai';
import fc from 'fast-check';
import { type Consent, NO_CONSENT, PRESETS, presetOf, SCOPES, withScopes } from './consent.ts';

const anyConsent = fc.record(Object.fromEntries(SCOPES.map((scope) => [scope, fc.boolean()]))) as fc.Arbitrary<Consent>;

describe('consent', () => {
  it('allows nothing before it is given [CO1]', () => {
    expect(Object.values(NO_CONSENT)).to.deep.equal([false, false, false, false, false, false, false]);
  });

  it('turns off what rests on a scope together with it [CO2]', () => {
    const all = withScopes(NO_CONSENT, Object.fromEntries(SCOPES.map((scope) => [scope, true])));
    expect(withScopes(all, { showTile: false })).to.deep.equal({
      ...NO_CONSENT,
      collectLive: true,
      coachSees: true,
      keepHistory: true,
    });
    expect(withScopes(all, { collectLive: false })).to.deep.equal(NO_CONSENT);
  });

  it('turns on nothing that was not asked for [CO2]', () => {
    expect(withScopes(NO_CONSENT, { showName: true })).to.deep.equal(NO_CONSENT);
    fc.assert(
      fc.property(anyConsent, anyConsent, (before, change) => {
        const after = withScopes(before, change);
        for (const scope of SCOPES) if (after[scope]) expect(change[scope]).to.equal(true);
      }),
    );
  });

  it('has three presets, none of which shows bpm [CO3]', () => {
    expect(presetOf({ ...NO_CONSENT, collectLive: true })).to.equal('only-me');
    expect(presetOf({ ...NO_CONSENT, collectLive: true, showTile: true })).to.equal('zone-and-nickname');
    expect(presetOf({ ...NO_CONSENT, collectLive: true, showTile: true, showName: true })).to.equal('zone-and-name');
    expect(Object.values(PRESETS).map(({ showBpm }) => showBpm)).to.deep.equal([false, false, false]);
  });

  it('names no preset when switches were set one by one [CO3]', () => {
    expect(presetOf(NO_CONSENT)).to.equal(null);
    expect(presetOf({ ...PRESETS['zone-and-name'], showBpm: true })).to.equal(null);
  });
});
