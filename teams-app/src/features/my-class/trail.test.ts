import { expect } from 'chai';
import { merged, NO_TRAIL, TRAIL_SECONDS, withSecond } from './trail.ts';

describe('The trail of my own heart rate', () => {
  it('grows by a second at a time, and leaves seconds without a reading empty', () => {
    const trail = withSecond(withSecond(NO_TRAIL, 10, 120), 13, 124);
    expect(trail).to.deep.equal({ first: 10, values: [120, 0, 0, 124] });
  });

  it('keeps the last five minutes', () => {
    const full = { first: 0, values: Array.from({ length: TRAIL_SECONDS }, () => 100) };
    const trail = withSecond(full, TRAIL_SECONDS, 101);
    expect(trail.first).to.equal(1);
    expect(trail.values).to.have.length(TRAIL_SECONDS);
    expect(trail.values.at(-1)).to.equal(101);
  });

  it('joins what the api kept with what this page saw, which is newer', () => {
    const kept = { first: 8, values: [118, 119, 0, 0] };
    const seen = { first: 10, values: [120, 121, 122] };
    expect(merged(seen, kept)).to.deep.equal({ first: 8, values: [118, 119, 120, 121, 122] });
  });

  it('takes the later reading of a second', () => {
    expect(withSecond({ first: 3, values: [100] }, 3, 104)).to.deep.equal({ first: 3, values: [104] });
  });
});
