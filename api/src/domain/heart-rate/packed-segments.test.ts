import { expect } from 'chai';
import fc from 'fast-check';
import { mergePacked } from './packed-segments.ts';
import { mergeSegments, type Segment } from './segment.ts';

function pack(segments: readonly Segment[]): Uint8Array {
  return Uint8Array.from(
    segments.flatMap(({ firstSecond, bytes }) => {
      return [0, 0, firstSecond >> 8, firstSecond & 255, 0, 0, 0, bytes.length, ...bytes];
    }),
  );
}
const segment = (firstSecond: number, ...bytes: number[]): Segment => {
  return { firstSecond, writer: 'w', bytes: Uint8Array.from(bytes) };
};

describe('mergePacked', () => {
  it('makes nothing of nothing [HR14]', () => {
    expect(mergePacked(new Uint8Array(0))).to.deep.equal(new Uint8Array(0));
  });

  it('lays segments over one another in the order of their first second, however they lie [HR14]', () => {
    const packed = pack([segment(300, 120, 121), segment(299, 110, 0, 112)]);
    expect([...(mergePacked(packed) ?? [])].slice(299)).to.deep.equal([110, 120, 112]);
  });

  it('leaves it to the writers when two that differ begin in one second [HR14]', () => {
    expect(mergePacked(pack([segment(2, 120), segment(2, 121)]))).to.equal(null);
    expect(mergePacked(pack([segment(2, 120), segment(2, 120, 121)]))).to.deep.equal(Uint8Array.of(0, 0, 120, 121));
  });

  it('is the same as the merge of the segments, or leaves it to that [HR14]', () => {
    const some = fc.record({
      firstSecond: fc.nat({ max: 300 }),
      writer: fc.constantFrom('a', 'b'),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 6, max: 240 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (segments) => {
        const merged = mergePacked(pack(segments));
        if (merged) expect(merged).to.deep.equal(mergeSegments(segments));
      }),
    );
  });
});
