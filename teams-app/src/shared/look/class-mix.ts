import { zoneName, ZONES, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

/** How many people are in each zone, from zone 0 on. */
export type ZoneCounts = readonly [number, number, number, number, number, number];

/** Counts zones; someone whose zone is unknown is not counted. */
export function countZones(zones: Iterable<Zone | null>): ZoneCounts {
  const counts: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  for (const zone of zones) if (zone !== null) counts[zone] += 1;
  return counts;
}

/** What a screen reader says for the mix: "Class by zone: 4 Easy, 9 Light". */
export function mixSpoken(counts: ZoneCounts): string {
  const parts = ZONES.filter((zone) => counts[zone] > 0).map((zone) => `${counts[zone]} ${zoneName(zone)}`);
  return parts.length === 0 ? 'Class by zone: nobody yet' : `Class by zone: ${parts.join(', ')}`;
}
