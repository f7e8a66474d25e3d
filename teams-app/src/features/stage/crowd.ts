import type { StageLayout } from './stage-layout.ts';

/** How many share, as the stage arranges them. */
export interface Crowd {
  readonly kind: StageLayout['kind'];
  /** The most there were since the stage took this kind: room once given is kept, and nobody's leaving moves a tile. */
  readonly most: number;
}

export const NOBODY: Crowd = { kind: 'few', most: 0 };

/** From this many sharers on the stage shows a class; fewer are shown large, and without a mix. */
export const CLASS_FROM = 5;
/** A class that was shown as one stays so until this few are left. */
const FEW_AGAIN_FROM = 2;

/** The crowd after people came or went. Returns the same object when nothing changed. */
export function crowdOf(before: Crowd, sharers: number): Crowd {
  const isClass = sharers >= CLASS_FROM || (before.kind === 'class' && sharers > FEW_AGAIN_FROM);
  const kind = isClass ? 'class' : 'few';
  if (kind !== before.kind) return { kind, most: sharers };
  return sharers > before.most ? { kind, most: sharers } : before;
}
