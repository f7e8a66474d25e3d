import { expect } from 'chai';
import { drawEntryCode, readEntryCode, spellEntryCode } from './entry-code.ts';

describe('a code to type', () => {
  it('has eight characters, none of which is mistaken for another [PI1]', () => {
    expect(drawEntryCode(() => 0)).to.equal('00000000');
    expect(drawEntryCode(() => 0.999)).to.equal('ZZZZZZZZ');
    const all = Array.from({ length: 32 }, (_, i) => drawEntryCode(() => i / 32)[0]).join('');
    expect(all).to.equal('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  });

  it('is shown in two groups, and read in any case, with or without hyphen and spaces [PI1]', () => {
    expect(spellEntryCode('ABCD1230')).to.equal('ABCD-1230');
    for (const typed of ['ABCD-1230', 'abcd1230', ' abcd 1230 ', 'ABCD-I23O', 'abcdl23o']) {
      expect(readEntryCode(typed)).to.equal('ABCD1230');
    }
  });

  for (const typed of ['', 'ABCD-123', 'ABCD-12304', 'ABCD-123U', 'ABCD_1230', 'ÄBCD-1230']) {
    it(`is not "${typed}" [PI1]`, () => {
      expect(readEntryCode(typed)).to.equal(null);
    });
  }
});
