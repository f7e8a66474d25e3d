import { expect } from 'chai';
import { hardestMinute, hardestTap } from './hardest-minute.ts';

const flat = (seconds: number, bpm: number) => Array.from({ length: seconds }, () => bpm);

describe('My hardest minute', () => {
  it('is none where nothing was measured, or too little of any minute [PB15]', () => {
    expect(hardestMinute([])).to.equal(null);
    expect(hardestMinute(flat(300, 0))).to.equal(null);
    expect(hardestMinute([...flat(40, 150), ...flat(260, 0)])).to.equal(null);
  });

  it('begins where its mean is highest, and is the first of several [PB15]', () => {
    expect(hardestMinute([...flat(100, 120), ...flat(60, 160), ...flat(100, 120)])).to.equal(100);
    expect(hardestMinute(flat(300, 150))).to.equal(0);
  });

  it('is not a peak of some seconds [PB15]', () => {
    expect(hardestMinute([...flat(60, 100), ...flat(10, 190), ...flat(60, 100), ...flat(60, 140)])).to.equal(130);
  });

  it('bridges what a sensor missed, and counts no pause [PB15]', () => {
    const gaps = flat(60, 170).map((bpm, second) => (second % 3 === 0 ? bpm : 0));
    expect(hardestMinute([...flat(120, 130), ...gaps])).to.equal(120);
    expect(hardestMinute([...flat(60, 130), ...flat(60, 1)])).to.equal(0);
  });

  it('is all of a class shorter than a minute [PB15]', () => {
    expect(hardestMinute(flat(20, 150))).to.equal(0);
  });

  it('is of taps the interval that felt hardest, where it began [PB15]', () => {
    const course = {
      seconds: 60,
      stretches: [
        { interval: 0, from: 0, until: 20 },
        { interval: 1, from: 20, until: 40 },
        { interval: 2, from: 40, until: 60 },
      ],
    };
    const taps = [
      { interval: 0, rating: 'easy' },
      { interval: 2, rating: 'hard' },
      { interval: 1, rating: 'hard' },
      { interval: 9, rating: 'all-out' },
    ] as const;
    expect(hardestTap(taps, course)).to.equal(20);
    expect(hardestTap([], course)).to.equal(null);
  });
});
