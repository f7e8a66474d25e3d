import { expect } from 'chai';
import fc from 'fast-check';
import { decodeFrame, encodeFrame, type Frame, FrameUnreadable } from './frame.ts';
import { LIVES, type TileState } from './tile.ts';

const RUNS = 10_000;

const example: Frame = {
  type: 'keyframe',
  epoch: 1,
  seq: 42,
  sessionSecond: 300,
  interval: 4,
  rosterVersion: 7,
  isPaused: false,
  isEnded: false,
  tiles: [
    { slot: 3, zone: 4, life: 'live', bpm: null, points: null },
    { slot: 5, zone: null, life: 'lost', bpm: null, points: null },
    { slot: 130, zone: 2, life: 'live', bpm: 131, points: null },
  ],
};
const exampleHex = '0101012aac020407030401177c2283';

const varint = fc.integer({ min: 0, max: 0xffff_ffff });
const tileOf = (slot: number): fc.Arbitrary<TileState> =>
  fc.record({
    slot: fc.constant(slot),
    zone: fc.constantFrom(0, 1, 2, 3, 4, 5, null),
    life: fc.constantFrom(...LIVES),
    bpm: fc.option(fc.integer({ min: 30, max: 240 })),
    points: fc.option(fc.nat(10_000)),
  });
const slots = fc.uniqueArray(fc.nat(3000), { maxLength: 40 }).map((list) => list.sort((a, b) => a - b));
const header = fc.record({
  epoch: varint,
  seq: varint,
  sessionSecond: varint,
  interval: fc.option(fc.integer({ min: 0, max: 254 })),
  rosterVersion: varint,
  isPaused: fc.boolean(),
  isEnded: fc.boolean(),
});
const anyFrame: fc.Arbitrary<Frame> = fc
  .tuple(header, slots, fc.boolean(), fc.infiniteStream(fc.boolean()))
  .chain(([head, list, isKeyframe, goes]) => {
    const leaving = isKeyframe ? [] : list.filter(() => goes.next().value);
    const staying = list.filter((slot) => !leaving.includes(slot));
    return fc
      .tuple(...staying.map(tileOf))
      .map((tiles): Frame =>
        isKeyframe ? { ...head, type: 'keyframe', tiles } : { ...head, type: 'delta', tiles, gone: leaving },
      );
  });

describe('frame', () => {
  it('is laid out as the protocol page says [FR1]', () => {
    expect(Buffer.from(encodeFrame(example)).toString('hex')).to.equal(exampleHex);
    expect(decodeFrame(Buffer.from(exampleHex, 'hex'))).to.deep.equal(example);
  });

  it('says in a delta which slots are gone [FR1]', () => {
    const delta: Frame = { ...example, type: 'delta', tiles: [], gone: [3, 5] };
    expect(Buffer.from(encodeFrame(delta)).toString('hex')).to.equal('0100012aac02040703800180');
  });

  it('costs two bytes a tile and eight for the header in a class of a thousand [FR1]', () => {
    const tiles = Array.from({ length: 1000 }, (_, slot) => ({ ...example.tiles[0], slot }) as TileState);
    expect(encodeFrame({ ...example, tiles })).to.have.length(2008);
  });

  it(`comes back the same from its bytes, in ${RUNS} random frames [FR2]`, () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        expect(decodeFrame(encodeFrame(frame))).to.deep.equal(frame);
      }),
      { numRuns: RUNS },
    );
  }).timeout(120_000);

  it(`is refused or comes back as the same bytes, in ${RUNS} random byte strings [FR2] [FR3]`, () => {
    const likely = fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.of(1, (bytes[0] ?? 0) & 7, ...bytes));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), likely), (bytes) => {
        try {
          expect([...encodeFrame(decodeFrame(bytes))]).to.deep.equal([...bytes]);
        } catch (fault) {
          expect(fault).to.be.instanceOf(FrameUnreadable);
        }
      }),
      { numRuns: RUNS },
    );
  }).timeout(120_000);

  it('names the byte at which it cannot be read [FR3]', () => {
    expect(() => decodeFrame(Uint8Array.of(2))).to.throw(FrameUnreadable, 'byte 0: version 2 is not 1');
    expect(() => decodeFrame(Uint8Array.of(1, 1, 0, 0))).to.throw(FrameUnreadable, 'byte 4');
    expect(() => decodeFrame(Buffer.from(`${exampleHex}00`, 'hex'))).to.throw(FrameUnreadable, 'cut short');
  });
});
