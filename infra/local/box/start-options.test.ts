import { expect } from 'chai';
import { readStartOptions } from './start-options.ts';

describe('the options of npm start', () => {
  it('are sixty people and what was kept, unless said otherwise', () => {
    expect(readStartOptions([])).to.include({ fresh: false, people: 60 });
    expect(readStartOptions(['--fresh', '--people', '3'])).to.include({ fresh: true, people: 3 });
  });

  for (const people of ['0', '1000']) {
    it(`may be ${people} people`, () => expect(readStartOptions(['--people', people]).people).to.equal(Number(people)));
  }

  for (const people of ['-1', '1001', '2.5', 'many', '']) {
    it(`refuse "${people}" people in words`, () => {
      expect(() => readStartOptions([`--people=${people}`])).to.throw(/--people must be .* between 0 and 1000, got/);
    });
  }

  for (const wrong of [['--persons', '3'], ['--people'], ['three']]) {
    it(`say what there is when asked for "${wrong.join(' ')}"`, () => {
      expect(() => readStartOptions(wrong)).to.throw(/npm start -- \[--fresh\] \[--people N\]/);
    });
  }
});
