import type { Frame } from '@upbeat/api/domain/live/frame.ts';
import { expect } from 'chai';
import { follow, judgeFrame, type Followed, type Verdict } from './judge-frame.ts';

const HEADER = { sessionSecond: 0, interval: 0, rosterVersion: 1, isPaused: false, isEnded: false };
const keyframe = (epoch: number, seq: number): Frame => ({ ...HEADER, type: 'keyframe', epoch, seq, tiles: [] });
const delta = (epoch: number, seq: number): Frame => ({ ...HEADER, type: 'delta', epoch, seq, tiles: [], gone: [] });

function verdicts(...frames: Frame[]): Verdict[] {
  let followed: Followed | null = null;
  return frames.map((frame) => {
    const verdict = judgeFrame(followed, frame);
    followed = follow(followed, frame, verdict);
    return verdict;
  });
}

describe('A reader of frames', () => {
  it('begins with a keyframe, and asks for one when a delta comes first', () => {
    expect(verdicts(keyframe(1, 7), delta(1, 8))).to.deep.equal(['apply', 'apply']);
    expect(verdicts(delta(1, 7), delta(1, 8), keyframe(1, 9))).to.deep.equal(['gap', 'drop', 'apply']);
  });

  it('says a loss once and ignores deltas until the keyframe', () => {
    expect(verdicts(keyframe(1, 1), delta(1, 3), delta(1, 4), keyframe(1, 5), delta(1, 6))).to.deep.equal([
      'apply',
      'gap',
      'drop',
      'apply',
      'apply',
    ]);
  });

  it('drops what arrives twice or too late', () => {
    expect(verdicts(keyframe(1, 5), keyframe(1, 5), delta(1, 5), delta(1, 4), keyframe(1, 3))).to.deep.equal([
      'apply',
      'drop',
      'drop',
      'drop',
      'drop',
    ]);
  });

  it('drops a lower epoch and follows a higher one from its keyframe', () => {
    expect(verdicts(keyframe(2, 90), keyframe(1, 91), delta(3, 0), keyframe(3, 1), delta(2, 91))).to.deep.equal([
      'apply',
      'drop',
      'gap',
      'apply',
      'drop',
    ]);
  });
});
