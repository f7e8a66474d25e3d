import { expect } from 'chai';
import fc from 'fast-check';
import { curveOf } from './curve.ts';
import { BUCKET_SECONDS, meanOfBucket, mergeBuckets, rollUp } from './roll-up.ts';

const { fine, coarse } = BUCKET_SECONDS;
const someSeries = fc.uint8Array({ max: 240, maxLength: 400 });

describe('roll-ups of a series', () => {
  it('keep number, sum and bounds of fifteen seconds, and of a minute [SU9]', () => {
    const ramp = Uint8Array.from({ length: 60 }, (_, second) => 100 + second);
    expect(rollUp(ramp, fine).map(({ n, sum, min, max }) => [n, sum, min, max])).to.deep.equal([
      [15, 1605, 100, 114],
      [15, 1830, 115, 129],
      [15, 2055, 130, 144],
      [15, 2280, 145, 159],
    ]);
    expect(mergeBuckets(rollUp(ramp, fine), 4)).to.deep.equal([{ n: 60, sum: 7770, min: 100, max: 159 }]);
  });

  it('weigh a minute by what was read in it, where a mean of means would not [SU9]', () => {
    const gap = new Uint8Array(60).fill(120, 0, 19).fill(150, 40, 60);
    const [minute] = mergeBuckets(rollUp(gap, fine), 4);
    expect(minute && meanOfBucket(minute)).to.be.closeTo(135.384615, 1e-6);
  });

  it('are empty where nothing was read [SU9]', () => {
    expect(rollUp(new Uint8Array(0), fine)).to.deep.equal([]);
    expect(rollUp(Uint8Array.of(0, 1), fine)).to.deep.equal([{ n: 0, sum: 0, min: null, max: null }]);
  });

  it('of a minute are the same by fifteen seconds as from the seconds themselves [SU9]', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        expect(mergeBuckets(rollUp(series, fine), coarse / fine)).to.deep.equal(rollUp(series, coarse));
      }),
    );
  });
});

describe('the curve of a class', () => {
  it('has a point for each of at most sixty equal stretches, and none where nothing was read [SU10]', () => {
    const series = new Uint8Array(2700).fill(120, 0, 45).fill(121, 45, 60).fill(151, 2655);
    const curve = curveOf(series);
    expect(curve).to.have.length(60);
    expect([curve[0], curve[1], curve[2], curve[59]]).to.deep.equal([120, 121, null, 151]);
  });

  it('has a point a second in a class of less than a minute [SU10]', () => {
    expect(curveOf(Uint8Array.of(90, 0, 91))).to.deep.equal([90, null, 91]);
    expect(curveOf(new Uint8Array(0))).to.deep.equal([]);
  });

  it('never has more than sixty points [SU10]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (seconds) => curveOf(new Uint8Array(seconds)).length <= 60),
    );
  });
});
