import { expect } from 'chai';
import { cueOf, keepCue } from './own-cues.ts';

describe('The own cues of a coach', () => {
  it('are sent without the spaces around them', () => {
    expect(cueOf('  Shoulders   down ')).to.equal('Shoulders down');
    expect(cueOf('   ')).to.equal(null);
    expect(cueOf('a'.repeat(61))).to.equal('a'.repeat(60));
  });

  it('are kept in the order in which they came', () => {
    expect(keepCue(['Tall'], 'Loose')).to.deep.equal({ state: 'kept', cues: ['Tall', 'Loose'] });
  });

  it('are kept once', () => {
    expect(keepCue(['Tall'], 'tall')).to.deep.equal({ state: 'known' });
  });

  it('are at most six', () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    expect(keepCue(five, 'f')).to.deep.equal({ state: 'kept', cues: [...five, 'f'] });
    expect(keepCue([...five, 'f'], 'g')).to.deep.equal({ state: 'full' });
  });
});
