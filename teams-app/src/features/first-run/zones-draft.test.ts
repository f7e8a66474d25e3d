import { expect } from 'chai';
import { draftOf, readDraft } from './zones-draft.ts';

describe('What somebody types about their zones', () => {
  it('is a birth year that makes a maximum', () => {
    expect(readDraft({ basis: 'birth-year', text: ' 1990 ' }, 2026)).to.deep.equal({
      state: 'good',
      profile: { birthYear: 1990, ownMaximum: null },
      maxHeartRate: 183,
    });
  });

  it('is an own maximum, which wins over an age', () => {
    expect(readDraft({ basis: 'own-maximum', text: '185' }, 2026)).to.deep.equal({
      state: 'good',
      profile: { birthYear: null, ownMaximum: 185 },
      maxHeartRate: 185,
    });
  });

  for (const text of ['1944', '2009', '90', 'nineteen', '-1990', '1990.5']) {
    it(`is refused as a birth year when it is ${text}, with the limits of that year`, () => {
      expect(readDraft({ basis: 'birth-year', text }, 2026)).to.deep.equal({ state: 'wrong', limits: [1945, 2008] });
    });
  }

  it('is refused as a maximum outside 120 to 230', () => {
    expect(readDraft({ basis: 'own-maximum', text: '119' }, 2026)).to.deep.equal({
      state: 'wrong',
      limits: [120, 230],
    });
    expect(readDraft({ basis: 'own-maximum', text: '230' }, 2026)).to.have.property('state', 'good');
  });

  it('may be nothing: then bpm is shown without a zone', () => {
    expect(readDraft({ basis: 'birth-year', text: '' }, 2026)).to.deep.equal({ state: 'empty' });
  });

  it('begins with what is known already', () => {
    expect(draftOf({ birthYear: 1990, ownMaximum: 185 })).to.deep.equal({
      basis: 'own-maximum',
      text: '185',
    });
    expect(draftOf({ birthYear: null, ownMaximum: null }).text).to.equal('');
  });
});
