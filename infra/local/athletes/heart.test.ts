import { expect } from 'chai';
import fc from 'fast-check';
import { zoneOf, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { createPulse, heartOf, type Heart } from './heart.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const maxima = fc.integer({ min: 150, max: 210 });
const zones = fc.constantFrom<Zone>(1, 2, 3, 4, 5);
const willing = (seed: number, maximum: number, willingness: Heart['willingness'] = 0): Heart => ({
  ...heartOf(seed, maximum),
  willingness,
});
const curve = (heart: Heart, targetAt: (second: number) => Zone | null, seconds: number): number[] => {
  const pulse = createPulse(heart, targetAt);
  return Array.from({ length: seconds }, (_, second) => pulse(second));
};

describe('A simulated heart', () => {
  it('settles in the target zone and stays there', () => {
    fc.assert(
      fc.property(seeds, maxima, zones, (seed, maximum, zone) => {
        const settled = curve(willing(seed, maximum), () => zone, 900).slice(300);
        expect([...new Set(settled.map((bpm) => zoneOf(bpm, maximum)))]).to.deep.equal([zone]);
      }),
      { numRuns: 50 },
    );
  });

  it('of a more or a less willing person settles one zone beside it', () => {
    expect(zoneOf(curve(willing(1, 190, 1), () => 3, 400).at(-1) ?? 0, 190)).to.equal(4);
    expect(zoneOf(curve(willing(1, 190, -1), () => 3, 400).at(-1) ?? 0, 190)).to.equal(2);
  });

  it('never jumps by more than 10 bpm a second, whatever the programme does', () => {
    const targets = fc.array(fc.option(zones), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(seeds, maxima, targets, (seed, maximum, programme) => {
        const all = curve(heartOf(seed, maximum), (second) => programme[Math.floor(second / 20)] ?? null, 600);
        for (const [second, bpm] of all.slice(1).entries()) {
          expect(Math.abs(bpm - (all[second] ?? 0))).to.be.at.most(10);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('rises by 63 % of the way in about 35 s, and falls in about 45 s', () => {
    const heart = { ...willing(7, 190), riseSeconds: 35, fallSeconds: 45 };
    const all = curve(heart, (second) => (second < 400 ? 5 : null), 900);
    const [low, high, end] = [heart.resting, all[399] ?? 0, all[899] ?? 0];
    expect(all[34]).to.be.closeTo(low + 0.63 * (high - low), 4);
    expect(all[444]).to.be.closeTo(high - 0.63 * (high - end), 4);
  });

  it('rests far below zone 1 while nothing is asked', () => {
    const all = curve(heartOf(3, 185), () => null, 300);
    expect(Math.max(...all)).to.be.below(92);
    expect(Math.min(...all)).to.be.above(45);
  });

  it('has the same curve for the same seed, in whatever steps it is asked, and another one for another', () => {
    const all = curve(heartOf(42, 190), () => 4, 300);
    expect(curve(heartOf(42, 190), () => 4, 300)).to.deep.equal(all);
    expect(curve(heartOf(43, 190), () => 4, 300)).to.not.deep.equal(all);
    const late = createPulse(heartOf(42, 190), () => 4);
    expect([late(299), late(150), late(151)]).to.deep.equal([all[299], all[150], all[151]]);
  });
});
