import { expect } from 'chai';
import fc from 'fast-check';
import { OutOfRange } from '../errors.ts';
import { addSeconds, coverageOf, gapsOf, maxBpm, meanBpm, NO_SECONDS, readSeconds, secondsInZones } from './series.ts';

const of = (...bytes: number[]) => Uint8Array.from(bytes);
const series = fc
  .array(fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 30, max: 240 })))
  .map((bytes) => of(...bytes));

describe('A series', () => {
  it('has a mean over time, in which missing and paused seconds do not count [HR18]', () => {
    expect(meanBpm(of(100, 100, 0, 1, 130))).to.equal(110);
  });

  it('has its highest heart rate [HR18]', () => {
    expect(maxBpm(of(100, 0, 131, 1, 130))).to.equal(131);
  });

  for (const bytes of [[], [0, 0], [1, 1]]) {
    it(`has neither mean nor maximum without a reading: [${bytes.join()}] [HR18]`, () => {
      expect(meanBpm(of(...bytes))).to.equal(null);
      expect(maxBpm(of(...bytes))).to.equal(null);
    });
  }

  it('covers the share of its seconds that were read, pauses left out [HR18]', () => {
    expect(coverageOf(of(100, 0, 1, 1, 120, 121))).to.equal(0.75);
    expect(coverageOf(of(0, 0))).to.equal(0);
    expect(coverageOf(of())).to.equal(null);
    expect(coverageOf(of(1, 1))).to.equal(null);
  });

  it('counts seconds in zones, and missing or paused ones in none [HR18]', () => {
    expect(secondsInZones(of(94, 95, 114, 133, 152, 171, 0, 1, 200), 190)).to.deep.equal([1, 1, 1, 1, 1, 2]);
    expect(() => secondsInZones(of(94), 90)).to.throw(OutOfRange);
  });

  it('tells its gaps, and takes no pause for one [HR18]', () => {
    expect(gapsOf(of(0, 0, 100, 0, 1, 0))).to.deep.equal([
      { from: 0, until: 2 },
      { from: 3, until: 4 },
      { from: 5, until: 6 },
    ]);
    expect(gapsOf(of())).to.deep.equal([]);
    expect(gapsOf(of(100))).to.deep.equal([]);
  });

  it('spends every read second in one zone, and every other in a gap or a pause [HR18]', () => {
    fc.assert(
      fc.property(series, (bytes) => {
        const inZones = secondsInZones(bytes, 190).reduce((sum, seconds) => sum + seconds, 0);
        const missing = gapsOf(bytes).reduce((sum, { from, until }) => sum + until - from, 0);
        const paused = bytes.filter((byte) => byte === 1).length;
        expect(inZones).to.equal(readSeconds(bytes));
        expect(inZones + missing + paused).to.equal(bytes.length);
      }),
    );
  });

  it('adds seconds to one zone without touching the count it was given [HR18]', () => {
    expect(addSeconds(addSeconds(NO_SECONDS, 3), 3, 59)).to.deep.equal([0, 0, 0, 60, 0, 0]);
    expect(NO_SECONDS).to.deep.equal([0, 0, 0, 0, 0, 0]);
  });
});

describe('The byte of a second', () => {
  it('is 0 when missing, 1 when paused, and 30 to 240 for a heart rate; others say nothing [HR7]', () => {
    expect(readSeconds(of(0, 1, 2, 29, 30, 240, 241, 255))).to.equal(2);
  });
});
