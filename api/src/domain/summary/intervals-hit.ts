import { tapCounts } from '../effort/counted-points.ts';
import { totalOf, type RatedInterval } from '../effort/counted-seconds.ts';
import { zoneOfRating } from '../effort/effort-rating.ts';
import { NO_SECONDS, type SecondsInZones } from '../heart-rate/series.ts';
import type { Interval } from '../programme/programme.ts';
import type { HeldClass } from '../session/held.ts';

/** So long a target has to be kept, or an interval to run, to count; shorter ones all their planned time (product rule). */
const LEAST_SECONDS = 10;

/**
 * In how many work intervals somebody reached the target, its zone or a higher one, for ten seconds. Where a tap counts
 * in place of the sensor, it is the zone of the tap that reaches it.
 *
 * @returns of the work intervals that took place; null where there were none
 */
export function intervalsHit(
  programme: readonly Interval[],
  { intervals }: HeldClass,
  measured: ReadonlyMap<number | null, SecondsInZones>,
  rated: ReadonlyMap<number, RatedInterval>,
): { hit: number; of: number } | null {
  const ran = programme.map(() => 0);
  for (const index of intervals) if (index !== null) ran[index] = (ran[index] ?? 0) + 1;
  let hit = 0;
  let of = 0;
  for (const [index, { kind, seconds, targetZone }] of programme.entries()) {
    const least = Math.min(LEAST_SECONDS, seconds);
    if (kind !== 'work' || (ran[index] ?? 0) < least) continue;
    of++;
    const inZones = measured.get(index) ?? NO_SECONDS;
    const tap = rated.get(index);
    const reached = inZones.slice(targetZone).reduce((sum, inZone) => sum + inZone, 0);
    const isHit =
      tap && tapCounts(totalOf(inZones), tap.intervalSeconds)
        ? zoneOfRating(tap.rating) >= targetZone
        : reached >= least;
    if (isHit) hit++;
  }
  return of === 0 ? null : { hit, of };
}
