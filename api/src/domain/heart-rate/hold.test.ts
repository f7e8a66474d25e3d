import { expect } from 'chai';
import fc from 'fast-check';
import { OutOfRange } from '../errors.ts';
import { holdReadings, holdSeries, type HoldRule, type Reading } from './hold.ts';

const held = (readings: [number, number | null][], rule: HoldRule) => [
  ...holdReadings(
    readings.map(([second, bpm]) => ({ second, bpm })),
    rule,
  ),
];
const live = (seconds: number): HoldRule => ({ seconds, capSeconds: 5 });

describe('holdReadings', () => {
  it('lets a reading speak until the next one [HR15]', () => {
    expect(
      held(
        [
          [0, 100],
          [3, 120],
        ],
        live(5),
      ),
    ).to.deep.equal([100, 100, 100, 120, 120]);
  });

  it('lets a live reading speak for five seconds at most [HR15]', () => {
    expect(held([[1, 100]], live(8))).to.deep.equal([0, 100, 100, 100, 100, 100, 0, 0]);
  });

  it('lets a recorded reading speak for sixty seconds at most [HR16]', () => {
    const series = held(
      [
        [0, 100],
        [90, 120],
      ],
      { seconds: 91, capSeconds: 60 },
    );
    expect(series[59]).to.equal(100);
    expect(series[60]).to.equal(0);
    expect(series[90]).to.equal(120);
  });

  it('counts no second in which the recording was paused [HR16]', () => {
    const rule = { seconds: 6, capSeconds: 60, pauses: [{ from: 2, until: 4 }] };
    expect(
      held(
        [
          [0, 100],
          [3, 90],
        ],
        rule,
      ),
    ).to.deep.equal([100, 100, 1, 1, 90, 90]);
  });

  it('keeps a pause that began before the recording or ends after it within the recording [HR16]', () => {
    const pauses = [
      { from: -5, until: 1 },
      { from: 3, until: 99 },
    ];
    expect(held([[0, 100]], { seconds: 4, capSeconds: 60, pauses })).to.deep.equal([1, 100, 100, 1]);
  });

  for (const nothing of [null, 0]) {
    it(`ends with an explicit "no reading", written as ${nothing ?? 'null'} [HR17]`, () => {
      expect(
        held(
          [
            [0, 100],
            [1, nothing],
            [3, 110],
          ],
          live(4),
        ),
      ).to.deep.equal([100, 0, 0, 110]);
    });
  }

  it('passes over an artefact, and goes on with what was read before [HR17]', () => {
    expect(
      held(
        [
          [0, 100],
          [1, 255],
          [2, 20],
          [3, 110],
        ],
        live(4),
      ),
    ).to.deep.equal([100, 100, 100, 110]);
  });

  it('takes the last of several readings of one second, in whatever order seconds come [HR17]', () => {
    expect(
      held(
        [
          [1, 110],
          [0, 100],
          [1, 150],
        ],
        live(2),
      ),
    ).to.deep.equal([100, 150]);
  });

  it('never lets a second speak that lies further than the cap behind a reading [HR15]', () => {
    const readings: fc.Arbitrary<Reading[]> = fc.array(
      fc.record({ second: fc.nat(40), bpm: fc.option(fc.integer({ min: 0, max: 255 })) }),
    );
    fc.assert(
      fc.property(readings, fc.integer({ min: 1, max: 9 }), (all, capSeconds) => {
        for (const [second, bpm] of holdReadings(all, { seconds: 50, capSeconds }).entries()) {
          const isSaid = all.some((one) => one.bpm === bpm && one.second <= second && second < one.second + capSeconds);
          expect(bpm === 0 || isSaid).to.equal(true);
        }
      }),
    );
  });

  it('refuses a series of more than a day [HR16]', () => {
    expect(() => held([], live(86_401))).to.throw(OutOfRange, /between 0 and 86400/);
  });
});

describe('holdSeries', () => {
  it('fills the gaps of a stored series for five seconds, the sample included [HR15]', () => {
    expect([...holdSeries(Uint8Array.of(0, 100, 0, 0, 0, 0, 0, 120, 0))]).to.deep.equal([
      0, 100, 100, 100, 100, 100, 0, 120, 120,
    ]);
  });

  it('holds nothing through a pause, and leaves the stored series as it is [HR15]', () => {
    const stored = Uint8Array.of(100, 1, 0, 0);
    expect([...holdSeries(stored)]).to.deep.equal([100, 1, 0, 0]);
    expect([...stored]).to.deep.equal([100, 1, 0, 0]);
  });
});
