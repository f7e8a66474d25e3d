import { expect } from 'chai';
import { readPanelMessage } from './panel-message.ts';

const read = (message: unknown) => readPanelMessage(JSON.stringify(message));

describe('A message of the panel socket', () => {
  it('is read when it is whole', () => {
    const me = { type: 'me', second: 12, bpm: 157, zone: 4, life: 'live', effortPoints: 3, source: null };
    expect(read(me)).to.deep.equal(me);
    const requests = { type: 'requests', unwell: { isCoachTold: false }, word: null, spotlight: null, newCoach: null };
    expect(read(requests)).to.deep.equal(requests);
    expect(read({ type: 'ended' })).to.deep.equal({ type: 'ended' });
  });

  it('is passed over when a newer api sends what this page does not know', () => {
    expect(read({ type: 'weather' })).to.equal(null);
    expect(read('me')).to.equal(null);
  });

  it('is refused when a part is wrong, so that no nonsense is drawn', () => {
    expect(() => read({ type: 'me', second: 1, bpm: '157', zone: 4 })).to.throw(TypeError);
    expect(() => read({ type: 'me', second: 1, bpm: 157, zone: 6 })).to.throw(TypeError);
    expect(() => read({ type: 'trail', first: -1, values: [] })).to.throw(TypeError);
    expect(() => read({ type: 'cue', id: 'c1', text: 7 })).to.throw(TypeError);
    expect(() => read({ type: 'requests', unwell: true, word: null, spotlight: null, newCoach: null })).to.throw(
      TypeError,
    );
    expect(() => read({ type: 'programme', programme: { name: 'Lunch HIIT' } })).to.throw(TypeError);
    expect(() => readPanelMessage('{')).to.throw(SyntaxError);
  });
});
