import { expect } from 'chai';
import fc from 'fast-check';
import { OutOfRange } from '../errors.ts';
import { zoneBounds, zoneName, zoneOf, ZONES, type Zone } from './zone.ts';

const maxima = fc.integer({ min: 120, max: 230 });

describe('Zones', () => {
  const lowest: [bpm: number, below: Zone, at: Zone][] = [
    [95, 0, 1],
    [114, 1, 2],
    [133, 2, 3],
    [152, 3, 4],
    [171, 4, 5],
  ];
  for (const [bpm, below, at] of lowest) {
    it(`begin at their lower bound: with a maximum of 190, ${bpm} bpm is in zone ${at} [HR5]`, () => {
      expect(zoneOf(bpm, 190)).to.equal(at);
      expect(zoneOf(bpm - 1, 190)).to.equal(below);
    });
  }

  it('compare the unrounded share: 92 of 185 is 49.7 %, still rest [HR5]', () => {
    expect(zoneOf(92, 185)).to.equal(0);
    expect(zoneOf(93, 185)).to.equal(1);
  });

  it('have nothing above zone 5, whatever the heart rate [HR5]', () => {
    expect(zoneOf(190, 190)).to.equal(5);
    expect(zoneOf(240, 190)).to.equal(5);
  });

  it('never fall while the heart rate rises [HR5]', () => {
    fc.assert(
      fc.property(maxima, fc.integer({ min: 0, max: 239 }), (max, bpm) => zoneOf(bpm + 1, max) >= zoneOf(bpm, max)),
    );
  });

  for (const max of [119, 231, Number.NaN]) {
    it(`refuse a maximum of ${max}, which nobody has [HR5]`, () => {
      expect(() => zoneOf(100, max)).to.throw(OutOfRange, /between 120 and 230/);
      expect(() => zoneBounds(1, max)).to.throw(OutOfRange, /between 120 and 230/);
    });
  }

  it('are told in whole beats: with a maximum of 185, Z4 is 148–166 [HR6]', () => {
    expect(ZONES.map((zone) => zoneBounds(zone, 185))).to.deep.equal([
      { from: null, to: 92 },
      { from: 93, to: 110 },
      { from: 111, to: 129 },
      { from: 130, to: 147 },
      { from: 148, to: 166 },
      { from: 167, to: null },
    ]);
  });

  it('are told with exactly the heart rates that count in them [HR6]', () => {
    fc.assert(
      fc.property(maxima, fc.integer({ min: 30, max: 240 }), (max, bpm) => {
        const { from, to } = zoneBounds(zoneOf(bpm, max), max);
        return (from ?? 0) <= bpm && bpm <= (to ?? 240);
      }),
    );
  });

  it('have a number and a word, since colour alone tells nothing [HR6]', () => {
    expect(ZONES.map(zoneName)).to.deep.equal(['Rest', 'Easy', 'Light', 'Steady', 'Hard', 'Peak']);
  });
});
