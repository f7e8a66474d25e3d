import { expect } from 'chai';
import { adviceOn } from './advice.ts';
import type { Interval } from './programme.ts';

const at = (targetZone: Interval['targetZone'], seconds = 60): Interval => ({ name: 'Go', seconds, targetZone });

describe('advice on a programme', () => {
  it('has nothing to say of one that begins and ends gently [PR10]', () => {
    expect(adviceOn({ intervals: [at(2), at(4), at(2)] })).to.deep.equal([]);
    expect(adviceOn({ intervals: [] })).to.deep.equal([]);
  });

  it('says when one starts above zone 2, or ends above it [PR10]', () => {
    expect(adviceOn({ intervals: [at(3), at(1)] })).to.deep.equal(['starts-hard']);
    expect(adviceOn({ intervals: [at(1), at(3)] })).to.deep.equal(['no-cool-down']);
    expect(adviceOn({ intervals: [at(4)] })).to.deep.equal(['starts-hard', 'no-cool-down']);
  });

  it('says when a peak comes before five minutes of anything else [PR10]', () => {
    expect(adviceOn({ intervals: [at(2, 299), at(5), at(1)] })).to.deep.equal(['sudden-peak']);
    expect(adviceOn({ intervals: [at(2, 300), at(5), at(1)] })).to.deep.equal([]);
  });
});
