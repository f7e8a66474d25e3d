import { expect } from 'chai';
import { isWhole, shownCode } from './pairing-code.ts';

describe('A pairing code', () => {
  for (const typed of ['ABCD-EFGH', 'abcdefgh', ' abcd efgh ', 'ABCD–EFGH', 'abcd-efgh-and-more']) {
    it(`is read from "${typed}" [PP1]`, () => {
      expect(shownCode(typed)).to.equal('ABCD-EFGH');
    });
  }

  it('reads letters that look like digits as digits [PP1]', () => {
    expect(shownCode('oOiIlL12')).to.equal('0011-1112');
  });

  it('is shown while it is typed, and whole with eight characters', () => {
    expect(shownCode('abc')).to.equal('ABC');
    expect(shownCode('abcd')).to.equal('ABCD');
    expect(shownCode('abcde')).to.equal('ABCD-E');
    expect(['', 'ABCD', 'ABCD-EFG', 'ABCD-EFGH'].map(isWhole)).to.deep.equal([false, false, false, true]);
  });
});
