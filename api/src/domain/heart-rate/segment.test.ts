import { expect } from 'chai';
import fc from 'fast-check';
import { OutOfRange } from '../errors.ts';
import { mergeSegments, type Segment } from './segment.ts';

const segment = (firstSecond: number, bytes: number[], writer = 'a'): Segment => ({
  firstSecond,
  writer,
  bytes: Uint8Array.from(bytes),
});
const merged = (segments: Segment[], seconds?: number) => [...mergeSegments(segments, seconds)];

const segments = fc.array(
  fc.record({
    firstSecond: fc.nat(20),
    writer: fc.constantFrom('a', 'b', 'c'),
    bytes: fc.uint8Array({ max: 3, maxLength: 8 }),
  }),
  { maxLength: 12 },
);

describe('mergeSegments', () => {
  it('is empty without segments, or missing for as long as asked [HR14]', () => {
    expect(merged([])).to.deep.equal([]);
    expect(merged([], 3)).to.deep.equal([0, 0, 0]);
  });

  it('puts each segment at its seconds and leaves gaps missing [HR14]', () => {
    expect(merged([segment(4, [122, 123]), segment(0, [120, 121])])).to.deep.equal([120, 121, 0, 0, 122, 123]);
  });

  it('cuts what lies beyond the end of the session [HR14]', () => {
    expect(merged([segment(1, [120, 121, 122]), segment(9, [130])], 3)).to.deep.equal([0, 120, 121]);
  });

  it('fills a missing second from a later segment, and never overwrites one [HR14]', () => {
    expect(merged([segment(0, [120, 0, 1]), segment(1, [99, 99, 99])])).to.deep.equal([120, 99, 1, 99]);
  });

  it('prefers the lower writer where two begin in the same second [HR14]', () => {
    expect(merged([segment(0, [130], 'b'), segment(0, [120], 'a')])).to.deep.equal([120]);
  });

  it('comes out the same in whatever order and however often segments arrive [HR14]', () => {
    const shuffled = segments.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    );
    fc.assert(
      fc.property(shuffled, ([all, again]) => {
        expect(merged(again)).to.deep.equal(merged(all));
      }),
    );
  });

  it('loses no second that any segment knows [HR14]', () => {
    fc.assert(
      fc.property(segments, (all) => {
        const series = merged(all);
        for (const { firstSecond, bytes } of all) {
          for (const [index, byte] of bytes.entries())
            if (byte !== 0) expect(series[firstSecond + index]).to.not.equal(0);
        }
      }),
    );
  });

  for (const firstSecond of [-1, 0.5, 86_401, Number.NaN]) {
    it(`refuses a segment from second ${firstSecond} [HR14]`, () => {
      expect(() => mergeSegments([segment(firstSecond, [120])])).to.throw(OutOfRange, /between 0 and 86400/);
    });
  }
});
