import { addSeconds, NO_SECONDS, type SecondsInZones } from '../heart-rate/series.ts';
import { ZONES } from '../heart-rate/zone.ts';
import { tapCounts } from './counted-points.ts';
import { zoneOfRating, type EffortRating } from './effort-rating.ts';

/** How an interval felt, with its planned length. */
export interface RatedInterval {
  readonly rating: EffortRating;
  readonly intervalSeconds: number;
}

/**
 * The time in zones of a sensor and of taps together, by the rule of `countedPoints`: no interval counts twice. A tap
 * that counts stands for the planned seconds of its interval in the zone of its rating.
 *
 * @param measured by interval; null is what lies in none
 * @returns whole seconds, whose effort points are those that `countedPoints` gives
 */
export function countedSeconds(
  measured: ReadonlyMap<number | null, SecondsInZones>,
  rated: ReadonlyMap<number, RatedInterval>,
): SecondsInZones {
  let counted = NO_SECONDS;
  for (const [interval, seconds] of measured) {
    const tap = interval === null ? undefined : rated.get(interval);
    if (!tap || !tapCounts(totalOf(seconds), tap.intervalSeconds)) counted = sumOf(counted, seconds);
  }
  for (const [interval, { rating, intervalSeconds }] of rated) {
    if (!tapCounts(totalOf(measured.get(interval) ?? NO_SECONDS), intervalSeconds)) continue;
    counted = addSeconds(counted, zoneOfRating(rating), intervalSeconds);
  }
  return counted;
}

export function totalOf(seconds: SecondsInZones): number {
  return seconds.reduce((total, inZone) => total + inZone, 0);
}

function sumOf(one: SecondsInZones, other: SecondsInZones): SecondsInZones {
  return ZONES.reduce((sum, zone) => addSeconds(sum, zone, other[zone]), one);
}
