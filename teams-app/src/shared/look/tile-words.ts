import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Life } from '@upbeat/api/domain/live/tile.ts';

/** What a tile says about its person, in words. A lost signal is stated calmly and never commented on. */
export function tileWords(zone: Zone | null, life: Life): 'zone' | 'Here' | 'Signal lost' | 'Paused' {
  if (life === 'lost') return 'Signal lost';
  if (life === 'paused') return 'Paused';
  return zone === null ? 'Here' : 'zone';
}

/** How strong the light of a tile is at its base, where it is strongest. */
export const TINT_SHARE = 0.46;

/**
 * How far the light of a zone rises in its tile, in percent of the height: 20 for Rest, 35 for Easy, 95 for Peak. Who
 * rests is there; only without a reading a tile is without light.
 */
export function tintLevel(zone: Zone | null): number {
  return zone === null ? 0 : 20 + zone * 15;
}
