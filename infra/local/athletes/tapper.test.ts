import { expect } from 'chai';
import { FROM_THE_START } from '@upbeat/api/domain/programme/playback.ts';
import { createTapper, type Tap } from './tapper.ts';

const programme = {
  name: 'Lunch HIIT',
  intervals: [
    { name: 'Warm-up', seconds: 60, targetZone: 1 },
    { name: 'Push', seconds: 60, targetZone: 4 },
    { name: 'Peak', seconds: 60, targetZone: 5 },
  ],
} as const;

function tapsOf(seed: number, from = 0): (Tap & { second: number })[] {
  const tapper = createTapper(seed, programme);
  return Array.from({ length: 240 - from }, (_, index) => from + index).flatMap((second) => {
    const tap = tapper.tapAt(FROM_THE_START, second);
    return tap ? [{ ...tap, second }] : [];
  });
}

describe('Someone without a sensor', () => {
  it('taps how it feels so far, then a few seconds after each interval', () => {
    const taps = tapsOf(1);
    expect(taps.map(({ interval }) => interval)).to.deep.equal([0, 0, 1, 2]);
    const begins = [0, 60, 120, 180];
    for (const [index, { second }] of taps.entries()) expect(second - (begins[index] ?? 0)).to.be.within(2, 13);
  });

  it('who comes late says nothing about what they missed', () => {
    expect(tapsOf(1, 90).map(({ interval }) => interval)).to.deep.equal([1, 1, 2]);
  });

  it('mostly finds an easy interval easy and a hard one hard, and sometimes forgets', () => {
    const all = Array.from({ length: 200 }, (_, seed) => tapsOf(seed)).flat();
    const afterwards = (interval: number) => all.filter((tap) => tap.interval === interval && tap.second > 62);
    const share = (interval: number, rating: string) =>
      afterwards(interval).filter((tap) => tap.rating === rating).length / afterwards(interval).length;
    expect(share(0, 'easy')).to.be.above(0.7);
    expect(share(1, 'hard')).to.be.within(0.6, 0.8);
    expect(share(2, 'all-out')).to.be.above(0.7);
    expect(afterwards(1).length).to.be.within(170, 195);
  });

  it('taps the same for the same seed', () => {
    expect(tapsOf(9)).to.deep.equal(tapsOf(9));
  });
});
