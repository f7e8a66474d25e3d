import type { Frame } from '@upbeat/api/domain/live/frame.ts';

/** How far a reader has followed the frames of one group. */
export interface Followed {
  readonly epoch: number;
  readonly seq: number;
  /** Something was missed: what is drawn stays, and deltas are of no use until a keyframe comes. */
  readonly awaitsKeyframe: boolean;
}

export type Verdict = 'apply' | 'drop' | 'gap';

/**
 * What to do with a frame: latest wins, lower epochs are dropped, and a delta must follow the frame before it. `gap`
 * is said once for each loss, so that its reader asks once.
 */
export function judgeFrame(followed: Followed | null, { epoch, seq, type }: Frame): Verdict {
  if (followed === null) return type === 'keyframe' ? 'apply' : 'gap';
  if (epoch < followed.epoch) return 'drop';
  if (epoch > followed.epoch) return type === 'keyframe' ? 'apply' : 'gap';
  if (seq <= followed.seq) return 'drop';
  if (type === 'keyframe') return 'apply';
  if (followed.awaitsKeyframe) return 'drop';
  return seq === followed.seq + 1 ? 'apply' : 'gap';
}

/** Where a reader stands after that verdict. */
export function follow(followed: Followed | null, frame: Frame, verdict: Verdict): Followed | null {
  const { epoch, seq } = frame;
  switch (verdict) {
    case 'apply':
      return { epoch, seq, awaitsKeyframe: false };
    case 'gap':
      return { epoch, seq, awaitsKeyframe: true };
    case 'drop':
      return followed;
  }
}
