import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

interface ZoneColours {
  readonly fill: string;
  readonly edge: string;
}

/**
 * Teams shows one picture on white and on #292929, and tells nobody which. Fill or edge of each zone stands out from
 * both by 3:1 or more; yellow by its edge on white, by itself on dark.
 */
const COLOURS: Readonly<Record<Zone, ZoneColours>> = {
  0: { fill: '#858585', edge: '#858585' },
  1: { fill: '#74828e', edge: '#74828e' },
  2: { fill: '#1a80c2', edge: '#1a80c2' },
  3: { fill: '#00a37a', edge: '#008a67' },
  4: { fill: '#f0c808', edge: '#967400' },
  5: { fill: '#d9601a', edge: '#d9601a' },
};

/** What is not lit of a glyph: it carries no meaning, so it stays faint on both. */
export const UNLIT = { fill: '#8a8a8a', opacity: 0.35 } as const;

export function zoneColours(zone: Zone): ZoneColours {
  return COLOURS[zone];
}
