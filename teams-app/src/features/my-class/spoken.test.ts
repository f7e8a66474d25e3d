import { expect } from 'chai';
import { nextSpoken, NOTHING_SAID, type Moment, type Spoken } from './spoken.ts';

/** What is said, moment by moment: the words of a stretch, the number of a zone, or null for silence. */
function said(...moments: Moment[]): (string | number | null)[] {
  let spoken: Spoken = NOTHING_SAID;
  return moments.map((moment) => {
    const next = nextSpoken(spoken, moment);
    const isNew = next.second !== spoken.second;
    spoken = next;
    return !isNew ? null : next.what === 'zone' ? next.zone : next.stretch;
  });
}

const at = (second: number, zone: Moment['zone'], stretch: string | null = 'Push'): Moment => ({
  second,
  zone,
  stretch,
});

describe('What a screen reader says of a class by itself', () => {
  it('is a change of my zone, and not the first one', () => {
    expect(said(at(0, 3), at(20, 3), at(21, 4))).to.deep.equal([null, null, 4]);
  });

  it('is one thing in ten seconds, and then as it is now', () => {
    expect(said(at(0, 3), at(1, 4), at(10, 3), at(11, 5))).to.deep.equal([null, 4, null, 5]);
  });

  it('is a new stretch before a zone that changed with it', () => {
    expect(said(at(0, 3), at(60, 4, 'Recover'), at(65, 4, 'Recover'), at(70, 4, 'Recover'))).to.deep.equal([
      null,
      'Recover',
      null,
      4,
    ]);
  });

  it('is no zone while there is none', () => {
    expect(said(at(0, 3), at(30, null), at(40, 3))).to.deep.equal([null, null, null]);
  });

  it('is nothing before the clock runs', () => {
    expect(said(at(0, null, null), at(1, null, 'Warm-up'), at(2, 2, 'Warm-up'))).to.deep.equal([null, null, null]);
  });
});
