import { expect } from 'chai';
import { courseOf } from './course.ts';

describe('The course of a class', () => {
  it('is empty where no class was held [PB10]', () => {
    expect(courseOf({ intervals: [] })).to.deep.equal([]);
  });

  it('is what ran when, pauses among it, without a hole [PB10]', () => {
    expect(courseOf({ intervals: [0, 0, null, 0, 2] })).to.deep.equal([
      { interval: 0, from: 0, until: 2 },
      { interval: null, from: 2, until: 3 },
      { interval: 0, from: 3, until: 4 },
      { interval: 2, from: 4, until: 5 },
    ]);
  });
});
