import { expect } from 'chai';
import { wordingFaults } from './wording.ts';

const task = ['TO', 'DO'].join(''); // written apart, since this file is checked too

describe('the wording check', () => {
  it('wants a name and a date at every task', () => {
    expect(wordingFaults('a.ts', `// ${task} later\n// ${task}(Ada Byron, 2026-11-21) later`)).to.eql([
      `a.ts:1 has a task without a name and a date: ${task}(Name, 2026-01-31)`,
    ]);
  });

  for (const [call, kind] of [
    ['it' + '.only(', 'focused'],
    ['describe' + '.skip(', 'skipped'],
    ['this' + '.skip(', 'skipped'],
    ['x' + 'it(', 'skipped'],
  ]) {
    it(`finds the ${kind} test in ${JSON.stringify(call)}`, () => {
      expect(wordingFaults('a.test.ts', `  ${call}'works'`)).to.eql([`a.test.ts:1 has a ${kind} test: ${call}`]);
    });
  }

  it('lets product code have methods of those names', () => {
    expect(wordingFaults('a.ts', 'it' + '.skip(1)')).to.eql([]);
  });
});
