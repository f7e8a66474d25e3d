import type { Zone } from '../heart-rate/zone.ts';

/** How fresh a tile is. A lost sensor is not a heart rate of zero. */
export const LIVES = ['live', 'dim', 'lost', 'paused'] as const;
export type Life = (typeof LIVES)[number];

/** What the room may see of one slot at one moment. */
export interface TileState {
  readonly slot: number;
  /** null when the person has given neither birth year nor maximum: here, without a zone. */
  readonly zone: Zone | null;
  readonly life: Life;
  /** Beats per minute, only for people who allow it. */
  readonly bpm: number | null;
  /** Whole effort points, only for people who allow it. */
  readonly points: number | null;
}

/** After this many seconds without a good sample a tile dims; after `LOST_AFTER` it says so in words. */
export const DIM_AFTER = 5;
export const LOST_AFTER = 15;

/** How fresh a reading of that age is, in whole seconds. */
export function lifeOf(ageSeconds: number): Exclude<Life, 'paused'> {
  if (ageSeconds > LOST_AFTER) return 'lost';
  return ageSeconds > DIM_AFTER ? 'dim' : 'live';
}

export function isSameTile(a: TileState, b: TileState): boolean {
  return a.slot === b.slot && a.zone === b.zone && a.life === b.life && a.bpm === b.bpm && a.points === b.points;
}
