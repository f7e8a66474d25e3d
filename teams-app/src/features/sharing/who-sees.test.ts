import { NO_CONSENT, PRESETS, withScopes } from '@upbeat/api/domain/consent/consent.ts';
import { expect } from 'chai';
import { words } from './messages.ts';
import { isSharing, STOP_SHARING, whatOthersSee, whoSeesBpm } from './who-sees.ts';

const shown = { label: 'Blue Heron', zone: 4, coachName: 'Rosa' } as const;

describe('What the panel says about who sees me', () => {
  it('is that only I see my heart rate, whatever the tile shows of the zone', () => {
    expect(whoSeesBpm(PRESETS['zone-and-name']).message).to.equal(words.onlyYou);
    expect(whoSeesBpm({ ...PRESETS['zone-and-name'], showBpm: true }).message).to.equal(words.classSeesBpm);
    expect(whoSeesBpm(NO_CONSENT).message).to.equal(words.nothingKept);
  });

  it('names the tile and its zone', () => {
    expect(whatOthersSee(PRESETS['zone-and-nickname'], shown)).to.deep.equal({
      message: words.classSeesZone,
      values: { label: 'Blue Heron', zone: 4 },
    });
    expect(whatOthersSee(PRESETS['zone-and-nickname'], { ...shown, zone: null }).message).to.equal(words.classSees);
  });

  it('says that there is no tile', () => {
    expect(whatOthersSee(PRESETS['only-me'], shown).message).to.equal(words.nobodyElse);
  });

  it('names the coach when only the coach sees me', () => {
    expect(whatOthersSee({ ...PRESETS['only-me'], coachSees: true }, shown).values).to.deep.equal({ coach: 'Rosa' });
  });
});

describe('Stop sharing', () => {
  it('takes everything from everybody else and keeps what is mine', () => {
    const everything = withScopes(PRESETS['zone-and-name'], {
      showBpm: true,
      coachSees: true,
      pointsBoard: true,
      keepHistory: true,
    });
    const after = withScopes(everything, STOP_SHARING);
    expect(isSharing(after)).to.equal(false);
    expect(after).to.deep.equal({ ...NO_CONSENT, collectLive: true, keepHistory: true });
  });

  it('leaves exactly "Only me" when a preset was chosen', () => {
    for (const preset of Object.values(PRESETS)) {
      expect(withScopes(preset, STOP_SHARING)).to.deep.equal(PRESETS['only-me']);
    }
  });
});
