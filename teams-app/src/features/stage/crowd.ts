import type { StageLayout } from './stage-layout.ts';

/** How many share, as the stage arranges them. */
export interface Crowd {
  readonly kind: StageLayout['kind'];
  /** The most there were in this arrangement: room once given is kept, so that one person's leaving moves no tile. */
  readonly most: number;
  /** Rises when the stage is laid out anew, without gaps. */
  readonly arrangement: number;
}

export const NOBODY: Crowd = { kind: 'few', most: 0, arrangement: 0 };

/** From this many sharers on the stage shows a class; fewer are shown large, and without a mix. */
export const CLASS_FROM = 5;
/** A class that was shown as one stays so until this few are left. */
const FEW_AGAIN_FROM = 3;

/**
 * The crowd after people came or went. The stage is laid out anew when it turns from a few to a class or back, and
 * when half of a class has gone. Returns the same object when nothing changed.
 */
export function crowdOf(before: Crowd, sharers: number): Crowd {
  const isClass = sharers >= CLASS_FROM || (before.kind === 'class' && sharers > FEW_AGAIN_FROM);
  const kind = isClass ? 'class' : 'few';
  const isHalfGone = isClass && sharers * 2 <= before.most;
  if (kind !== before.kind || isHalfGone) return { kind, most: sharers, arrangement: before.arrangement + 1 };
  return sharers > before.most ? { ...before, most: sharers } : before;
}
