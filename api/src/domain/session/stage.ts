import type { Spotlight } from '../care/spotlight.ts';

/** What the stage of a class shows, as who leads it wants it. */
export interface Stage {
  readonly view: 'tiles' | 'everyone' | 'timer';
  /** Nobody is to be seen: neither tile nor entry in the roster leaves the server. */
  readonly isCleared: boolean;
  /** A recording is planned or running: everybody goes by their nickname, and no bpm is shown. */
  readonly isRecorded: boolean;
  /** Whose tile is asked for, or large with their yes. */
  readonly spotlight: Spotlight | null;
}

/** What everybody's stage shows now. `spotlight` is the slot of a tile that is large with a yes, or null. */
export type StageNow = Omit<Stage, 'spotlight'> & { readonly spotlight: number | null };

export const OPEN_STAGE: Stage = { view: 'tiles', isCleared: false, isRecorded: false, spotlight: null };

/** What somebody wants to change of a stage; the rest stays. */
export type StageChange = Partial<Omit<Stage, 'spotlight'>>;

/**
 * The stage after a change. A spotlight ends when nobody is to be seen, and when a recording begins: whoever agreed to
 * be large did not agree to be kept.
 */
export function direct(stage: Stage, change: StageChange): Stage {
  const next = { ...stage, ...change };
  const endsSpotlight = next.isCleared || (next.isRecorded && !stage.isRecorded);
  return endsSpotlight ? { ...next, spotlight: null } : next;
}
