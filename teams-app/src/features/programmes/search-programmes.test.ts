import { STARTERS } from '@upbeat/api/domain/programme/starters.ts';
import { expect } from 'chai';
import { searchProgrammes } from './search-programmes.ts';

const found = (text: string) => searchProgrammes(STARTERS, text).map(({ id }) => id);

describe('the search among programmes', () => {
  it('finds by name, by interval and by exercise, whatever the case', () => {
    expect(found('hiit')).to.deep.equal(['lunch-hiit']);
    expect(found('Small hill')).to.deep.equal(['easy-cycling']);
    expect(found('squats')).to.deep.equal(['lunch-hiit', 'low-impact-strength']);
  });

  it('wants all words, in any order, and takes accents for letters', () => {
    expect(found('squats lunch')).to.deep.equal(['lunch-hiit']);
    expect(found('squats cycling')).to.deep.equal([]);
    const elan = [{ programme: { name: 'Élan', intervals: [] } }];
    expect(searchProgrammes(elan, 'elan')).to.deep.equal(elan);
  });

  it('finds everything when nothing is asked for', () => {
    expect(found('  ')).to.have.length(STARTERS.length);
  });
});
