import { zoneOf, type Zone } from '../heart-rate/zone.ts';
import { zoneOfRating, type EffortRating } from './effort-rating.ts';

/** Zones 1 to 5 begin at 50 % of the maximum, and each is 10 % wide; zone 0 is all that lies below. */
const FIRST_ZONE_SHARE = 0.5;
const ZONE_SHARE = 0.1;

/** The highest level: the top of zone 5. */
export const MOST_EFFORT = 6;

/**
 * How hard a heart works on one scale for everybody: the number of its zone, and how far it is into it. 3.5 is in the
 * middle of zone 3. Unlike beats per minute it says nothing of anybody's age.
 *
 * @param bpm beats per minute; above the maximum it stays at 6
 * @param maxHeartRate beats per minute, 120–230
 * @returns 0–6, unrounded
 * @throws {OutOfRange} when the maximum is not one that a person can have
 */
export function effortLevelOf(bpm: number, maxHeartRate: number): number {
  const zone = zoneOf(bpm, maxHeartRate);
  const share = bpm / maxHeartRate;
  const into = zone === 0 ? share / FIRST_ZONE_SHARE : (share - FIRST_ZONE_SHARE) / ZONE_SHARE - (zone - 1);
  return zone + Math.min(1, Math.max(0, into));
}

/** The level that a tap stands for: the middle of its zone. */
export function effortLevelOfRating(rating: EffortRating): number {
  return zoneOfRating(rating) + 0.5;
}

/** The zone that a level lies in. */
export function zoneOfLevel(level: number): Zone {
  return Math.min(5, Math.max(0, Math.floor(level))) as Zone;
}
