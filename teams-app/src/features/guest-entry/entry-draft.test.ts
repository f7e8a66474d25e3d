import { expect } from 'chai';
import { readEntry } from './entry-draft.ts';

describe('The form of a guest', () => {
  it('takes a code as it was heard: with a dash, a space or neither, in any case', () => {
    for (const code of ['7K2M-9QXP', '7k2m 9qxp', ' 7k2m9qxp ']) {
      const read = readEntry({ name: ' Mia ', code });
      expect(read.state === 'good' && read.entry.name).to.equal('Mia');
      expect(read.state === 'good' && read.entry.code.replace('-', '')).to.equal('7K2M9QXP');
    }
  });

  it('says which part is missing, and sends nothing', () => {
    expect(readEntry({ name: '', code: '' })).to.deep.equal({ state: 'wrong', isNameWrong: true, isCodeWrong: true });
    expect(readEntry({ name: 'Mia', code: '7K2M' })).to.include({ isNameWrong: false, isCodeWrong: true });
    expect(readEntry({ name: 'M'.repeat(41), code: '7K2M9QXP' })).to.include({ isNameWrong: true, isCodeWrong: false });
  });
});
