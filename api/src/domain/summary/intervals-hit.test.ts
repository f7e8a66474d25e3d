import { expect } from 'chai';
import type { SecondsInZones } from '../heart-rate/series.ts';
import type { Interval } from '../programme/programme.ts';
import { intervalsHit } from './intervals-hit.ts';

const work: Interval = { name: 'Push', seconds: 40, targetZone: 4, kind: 'work' };
const held = { seconds: 40, intervals: new Array<number>(40).fill(0) };
const hitOf = (seconds: SecondsInZones, taps: Parameters<typeof intervalsHit>[3] = new Map()) =>
  intervalsHit([work], held, new Map([[0, seconds]]), taps);

describe('intervals hit', () => {
  it('are those with ten seconds in the target zone or above [SU8]', () => {
    expect(hitOf([0, 0, 0, 30, 10, 0])).to.deep.equal({ hit: 1, of: 1 });
    expect(hitOf([0, 0, 0, 30, 4, 6])).to.deep.equal({ hit: 1, of: 1 });
    expect(hitOf([0, 0, 0, 31, 9, 0])).to.deep.equal({ hit: 0, of: 1 });
  });

  it('are all of a shorter interval [SU8]', () => {
    const short = { ...work, seconds: 6 };
    const of = (peak: number) =>
      intervalsHit(
        [short],
        { seconds: 6, intervals: [0, 0, 0, 0, 0, 0] },
        new Map([[0, [0, 0, 0, 0, 0, peak]]]),
        new Map(),
      );
    expect(of(6)).to.deep.equal({ hit: 1, of: 1 });
    expect(of(5)).to.deep.equal({ hit: 0, of: 1 });
  });

  it('are told by the tap where the tap counts [SU8]', () => {
    const tap = (rating: 'moderate' | 'hard') => new Map([[0, { rating, intervalSeconds: 40 }]]);
    expect(hitOf([0, 0, 0, 0, 0, 0], tap('hard'))).to.deep.equal({ hit: 1, of: 1 });
    expect(hitOf([0, 0, 0, 0, 0, 0], tap('moderate'))).to.deep.equal({ hit: 0, of: 1 });
    expect(hitOf([0, 0, 20, 0, 0, 0], tap('hard'))).to.deep.equal({ hit: 0, of: 1 });
  });

  it('are of those that took place, and there is no figure without any [SU8]', () => {
    const programme = [work, { ...work, name: 'Skipped' }, { ...work, kind: 'recover' as const }];
    const ran = [...new Array<number>(40).fill(0), ...new Array<number>(9).fill(1)];
    expect(intervalsHit(programme, { seconds: 49, intervals: ran }, new Map(), new Map())).to.deep.equal({
      hit: 0,
      of: 1,
    });
    expect(intervalsHit(programme, { seconds: 0, intervals: [] }, new Map(), new Map())).to.equal(null);
  });
});
