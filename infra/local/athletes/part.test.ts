import { expect } from 'chai';
import { presetOf, withScopes, NO_CONSENT } from '@upbeat/api/domain/consent/consent.ts';
import { employees } from '../directory/directory.ts';
import { partOf, type Part } from './part.ts';

const cast = (size: number, seed = 1): Part[] =>
  employees.slice(0, size).map((person, index) => partOf(index, person, { seed, year: 2026 }));
const consentOf = ({ consent }: Part) => withScopes(NO_CONSENT, 'scopes' in consent ? consent.scopes : {});
const count = (parts: readonly Part[], is: (part: Part) => boolean): number => parts.filter(is).length;

describe('The cast of a class', () => {
  it('shows a nickname to 45 %, a name to 35 %, and nothing of 20 %', () => {
    const consents = cast(60).map((part) => ({
      ...consentOf(part),
      coachSees: false,
      pointsBoard: false,
      showBpm: false,
    }));
    const presets = consents.map(presetOf);
    expect(presets.filter((preset) => preset === 'zone-and-nickname')).to.have.length(27);
    expect(presets.filter((preset) => preset === 'zone-and-name')).to.have.length(21);
    expect(presets.filter((preset) => preset === 'only-me')).to.have.length(12);
  });

  it('has a few who show beats per minute', () => {
    expect(count(cast(60), (part) => consentOf(part).showBpm)).to.equal(6);
  });

  it('has one in eight without a sensor, three recordings, and a few with a bad strap or a break', () => {
    const parts = cast(60);
    expect(count(parts, ({ way }) => way.type === 'taps')).to.equal(7);
    expect(count(parts, ({ way }) => way.type === 'recording')).to.equal(3);
    expect(count(parts, ({ habit }) => habit === 'loses-contact')).to.equal(3);
    expect(count(parts, ({ habit }) => habit === 'takes-breaks')).to.equal(2);
  });

  it('of three people has two tiles or more, all with a strap', () => {
    const parts = cast(3);
    expect(count(parts, (part) => consentOf(part).showTile)).to.equal(3);
    expect(parts.map(({ way }) => way.type)).to.deep.equal(['strap', 'strap', 'strap']);
  });

  it('has the ages of people at work, and maxima that the api accepts', () => {
    for (const { profile, heart } of cast(300)) {
      expect(2026 - (profile.birthYear ?? 0)).to.be.within(22, 62);
      expect(heart.maximum).to.be.within(140, 210);
      expect(heart.resting).to.be.within(52, 75);
    }
  });

  it('is the same for the same seed', () => {
    expect(cast(60)).to.deep.equal(cast(60));
    expect(cast(60, 2)).to.not.deep.equal(cast(60));
  });
});
