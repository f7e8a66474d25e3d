import { expect } from 'chai';
import { signalOf } from './strap-signal.ts';

const JUST_NOW = { sinceMs: 0, hasHadContact: false };
const LATER = { sinceMs: 60_000, hasHadContact: true };

describe('What a strap says', () => {
  it('is a heart rate, with contact where the strap can tell [PP4]', () => {
    expect(signalOf({ bpm: 120, contact: 'ok' }, LATER)).to.deep.equal({ bpm: 120, contact: 'good' });
    expect(signalOf({ bpm: 120, contact: 'unsupported' }, LATER)).to.deep.equal({ bpm: 120, contact: null });
  });

  it('is no heart rate without contact [PP4]', () => {
    expect(signalOf({ bpm: 120, contact: 'none' }, LATER)).to.deep.equal({ bpm: null, contact: 'none' });
  });

  it('is not believed about lost contact in the first ten seconds, until it has had some [PP4]', () => {
    const none = { bpm: 120, contact: 'none' } as const;
    expect(signalOf(none, JUST_NOW).contact).to.equal(null);
    expect(signalOf(none, { sinceMs: 9999, hasHadContact: false }).contact).to.equal(null);
    expect(signalOf(none, { sinceMs: 10_000, hasHadContact: false }).contact).to.equal('none');
    expect(signalOf(none, { sinceMs: 2000, hasHadContact: true }).contact).to.equal('none');
  });

  for (const bpm of [0, 29, 241, 65_535]) {
    it(`is no heart rate when it says ${bpm} bpm [PP4]`, () => {
      expect(signalOf({ bpm, contact: 'ok' }, LATER)).to.deep.equal({ bpm: null, contact: 'good' });
    });
  }
});
