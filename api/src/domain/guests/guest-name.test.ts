import { expect } from 'chai';
import { guestName } from './guest-name.ts';

describe('the name of a guest', () => {
  it('is kept as it was typed, without spaces around it [GU2]', () => {
    expect(guestName('  Zoë   O’Neill-Łukasz ')).to.equal('Zoë O’Neill-Łukasz');
    expect(guestName('王小明')).to.equal('王小明');
  });

  for (const typed of ['', '   ', 'Sam\u202Emas', 'Sam\u0000', '\u200B', '\u3164', '\u2800', '.']) {
    it(`is refused when there is something in it that nobody sees: ${JSON.stringify(typed)} [GU2]`, () => {
      expect(() => guestName(typed)).to.throw('letters that others can read');
    });
  }
});
