import { isBpm } from '../heart-rate/sample.ts';
import { NO_SECONDS, type SecondsInZones } from '../heart-rate/series.ts';
import { tapCounts } from './counted-points.ts';
import { totalOf, type RatedInterval } from './counted-seconds.ts';
import { effortLevelOf, effortLevelOfRating } from './effort-level.ts';

/** What one person brought to a class that was held. */
export interface BroughtLevels {
  /** Held, and as long as the class. */
  readonly series: Uint8Array;
  /** Null: then nothing was measured that could count. */
  readonly maxHeartRate: number | null;
  /** By interval; null is what lies in none. */
  readonly measured: ReadonlyMap<number | null, SecondsInZones>;
  readonly rated: ReadonlyMap<number, RatedInterval>;
}

/**
 * The effort level of each second, of a sensor and of taps together, by the rule of `countedPoints`: a tap that counts
 * speaks for all seconds of its interval, and the sensor for all others.
 *
 * @param intervals the interval that ran in each second; null in a pause
 */
export function countedLevels(
  { series, maxHeartRate, measured, rated }: BroughtLevels,
  intervals: readonly (number | null)[],
): (number | null)[] {
  const levelOfByte = Array.from({ length: 256 }, (_, byte) =>
    maxHeartRate !== null && isBpm(byte) ? effortLevelOf(byte, maxHeartRate) : null,
  );
  const tapped = new Map<number | null, number>();
  for (const [interval, { rating, intervalSeconds }] of rated) {
    const measuredSeconds = totalOf(measured.get(interval) ?? NO_SECONDS);
    if (tapCounts(measuredSeconds, intervalSeconds)) tapped.set(interval, effortLevelOfRating(rating));
  }
  return Array.from(series, (byte, second) => tapped.get(intervals[second] ?? null) ?? levelOfByte[byte] ?? null);
}
