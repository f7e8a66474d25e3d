import { expect } from 'chai';
import { createFrameStream } from './frame-stream.ts';
import type { TileState } from './tile.ts';

const at = (sessionSecond: number) => ({
  epoch: 1,
  sessionSecond,
  interval: 0,
  rosterVersion: 1,
  isPaused: false,
  isEnded: false,
});
const tile = (slot: number, zone: TileState['zone'], points: number | null = null): TileState => ({
  slot,
  zone,
  life: 'live',
  bpm: null,
  points,
});

describe('frame stream', () => {
  it('begins with a keyframe and goes on with what changed and who is gone [FR4]', () => {
    const stream = createFrameStream();
    expect(stream.next(at(0), [tile(1, 2), tile(2, 3)], false)).to.include({ type: 'keyframe', seq: 0 });
    const delta = stream.next(at(0), [tile(1, 4)], false);
    expect(delta).to.deep.include({ type: 'delta', seq: 1, tiles: [tile(1, 4)], gone: [2] });
  });

  it('sends a keyframe when it is asked for, and after ten seconds [FR4]', () => {
    const stream = createFrameStream();
    stream.next(at(0), [], false);
    expect(stream.next(at(1), [], true)).to.include({ type: 'keyframe' });
    expect(stream.next(at(10), [], false)).to.include({ type: 'delta' });
    expect(stream.next(at(11), [], false)).to.include({ type: 'keyframe' });
  });

  it('begins anew under a new epoch, for somebody else may have spoken meanwhile [FR4]', () => {
    const stream = createFrameStream();
    stream.next(at(0), [tile(1, 2)], false);
    expect(stream.next({ ...at(1), epoch: 3 }, [tile(1, 2)], false)).to.include({ type: 'keyframe', epoch: 3 });
  });

  it('sends its keyframes also when the clock was set back [FR4]', () => {
    const stream = createFrameStream();
    stream.next(at(3600), [], false);
    expect(stream.next(at(60), [], false)).to.include({ type: 'keyframe' });
  });

  it('says nothing when nothing changed within a second, and says each new second [FR5]', () => {
    const stream = createFrameStream();
    stream.next(at(0), [tile(1, 2)], false);
    expect(stream.next(at(0), [tile(1, 2)], false)).to.equal(null);
    expect(stream.next(at(1), [tile(1, 2)], false)).to.deep.include({ type: 'delta', seq: 1, tiles: [] });
  });

  it('does not send a tile again for its points alone [FR5]', () => {
    const stream = createFrameStream();
    stream.next(at(0), [tile(1, 2, 10)], false);
    expect(stream.next(at(0), [tile(1, 2, 11)], false)).to.equal(null);
  });
});
