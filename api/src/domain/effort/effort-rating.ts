import { addSeconds, NO_SECONDS, type SecondsInZones } from '../heart-rate/series.ts';
import type { Zone } from '../heart-rate/zone.ts';
import { effortPointsOf } from './effort-points.ts';

/** How hard an interval felt, in one tap: for everyone without a sensor. */
export type EffortRating = 'easy' | 'moderate' | 'hard' | 'all-out';

export const EFFORT_RATINGS = ['easy', 'moderate', 'hard', 'all-out'] as const satisfies readonly EffortRating[];

const ZONE_OF_RATING = { easy: 1, moderate: 3, hard: 4, 'all-out': 5 } as const satisfies Record<EffortRating, Zone>;

/** The zone that a rating stands for (product rule: equal participation without a device). */
export function zoneOfRating(rating: EffortRating): (typeof ZONE_OF_RATING)[EffortRating] {
  return ZONE_OF_RATING[rating];
}

/** A rated interval as time in zones: all its seconds in the zone of the rating. */
export function ratedSeconds(rating: EffortRating, intervalSeconds: number): SecondsInZones {
  return addSeconds(NO_SECONDS, zoneOfRating(rating), intervalSeconds);
}

/**
 * What one tap earns: exactly what a sensor would that stayed in that zone for the whole interval.
 *
 * @param intervalSeconds the interval's length without pauses
 */
export function pointsOfRating(rating: EffortRating, intervalSeconds: number): number {
  return effortPointsOf(ratedSeconds(rating, intervalSeconds));
}
