import type { Zone } from '../heart-rate/zone.ts';

/** People in zones 0 to 5. */
export type ZoneCounts = readonly [number, number, number, number, number, number];

/** Among fewer, a count would tell who is where. */
const FEWEST = 5;

/** How many tiles are in each zone, or null below five that have one. */
export function zoneCounts(zones: readonly (Zone | null)[]): ZoneCounts | null {
  if (zones.filter((zone) => zone !== null).length < FEWEST) return null;
  const count = (wanted: Zone): number => zones.filter((zone) => zone === wanted).length;
  return [count(0), count(1), count(2), count(3), count(4), count(5)];
}
