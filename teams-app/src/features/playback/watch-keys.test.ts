import { expect } from 'chai';
import { actOf, type Press } from './watch-keys.ts';

const pressed = (key: string, on: Press['on'] = 'page', hasModifier = false) => actOf({ key, hasModifier, on });

describe('The keys of the player', () => {
  it('play and pause, go along and to both ends [PB14]', () => {
    expect(pressed(' ')).to.deep.equal({ type: 'toggle' });
    expect(pressed('K')).to.deep.equal({ type: 'toggle' });
    expect(pressed('ArrowLeft')).to.deep.equal({ type: 'by', seconds: -5 });
    expect(pressed('l')).to.deep.equal({ type: 'by', seconds: 10 });
    expect(pressed('End')).to.deep.equal({ type: 'end' });
    expect(pressed('h')).to.deep.equal({ type: 'hardest' });
  });

  it('leave alone what belongs to what has the focus [PB14]', () => {
    expect(pressed(' ', 'button')).to.equal(null);
    expect(pressed('ArrowLeft', 'choice')).to.equal(null);
    expect(pressed('k', 'text')).to.equal(null);
    expect(pressed('ArrowLeft', 'button')).to.deep.equal({ type: 'by', seconds: -5 });
    expect(pressed('m', 'choice')).to.deep.equal({ type: 'mute' });
  });

  it('leave alone what belongs to the browser, and all others [PB14]', () => {
    expect(pressed('f', 'page', true)).to.equal(null);
    expect(pressed('Tab')).to.equal(null);
    expect(pressed('x')).to.equal(null);
  });
});
