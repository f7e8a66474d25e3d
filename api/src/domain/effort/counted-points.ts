import { isBpm } from '../heart-rate/sample.ts';
import { zoneOf, type Zone } from '../heart-rate/zone.ts';
import { POINTS_PER_MINUTE } from './effort-points.ts';

/** What a sensor measured within one interval. */
export interface Measured {
  readonly seconds: number;
  /** Seconds times points a minute: whole numbers, so that an hour of adding drifts by nothing. */
  readonly weightedSeconds: number;
}

/** By interval, counted from 0; null is what lies in none: a pause, or the time after the programme. */
export type MeasuredByInterval = Map<number | null, Measured>;

/** What a tap for one interval would earn. */
export interface Rated {
  readonly effortPoints: number;
  /** Of the interval as planned. */
  readonly intervalSeconds: number;
}

/** Which interval a session second is in; null in a pause and after the programme. */
export type IntervalAt = (sessionSecond: number) => number | null;

export function addMeasured(measured: MeasuredByInterval, interval: number | null, zone: Zone): void {
  const { seconds, weightedSeconds } = measured.get(interval) ?? { seconds: 0, weightedSeconds: 0 };
  measured.set(interval, { seconds: seconds + 1, weightedSeconds: weightedSeconds + POINTS_PER_MINUTE[zone] });
}

/**
 * What a whole series measured. Fill its gaps first (see hold.ts), or every lost second costs points.
 *
 * @param maxHeartRate beats per minute, or null: then nothing was measured that could count
 */
export function measuredOf(
  series: Uint8Array,
  maxHeartRate: number | null,
  intervalAt: IntervalAt,
): MeasuredByInterval {
  const measured: MeasuredByInterval = new Map();
  if (maxHeartRate === null) return measured;
  for (const [second, bpm] of series.entries()) {
    if (isBpm(bpm)) addMeasured(measured, intervalAt(second), zoneOf(bpm, maxHeartRate));
  }
  return measured;
}

/**
 * The effort points of a sensor and of taps together. No interval earns twice: where the sensor measured at least half
 * of it, the sensor counts and the tap counts nothing; where it measured less, the tap counts alone (product rule: both
 * would pay for one effort twice, the better of both would pay for a tap that is too kind, and a sensor that was worn
 * for a minute of ten says less of them than the person does).
 *
 * @returns points with their fraction
 */
export function countedPoints(
  measured: ReadonlyMap<number | null, Measured>,
  rated: ReadonlyMap<number, Rated>,
): number {
  let weightedSeconds = 0;
  let tapped = 0;
  const isTapped = (interval: number | null): boolean => {
    const rating = interval === null ? undefined : rated.get(interval);
    return rating !== undefined && tapCounts(measured.get(interval)?.seconds ?? 0, rating.intervalSeconds);
  };
  for (const [interval, by] of measured) if (!isTapped(interval)) weightedSeconds += by.weightedSeconds;
  for (const [interval, { effortPoints }] of rated) if (isTapped(interval)) tapped += effortPoints;
  return weightedSeconds / 60 + tapped;
}

/** Whether a tap for an interval counts, and the sensor does not: where less than half of it was measured. */
export function tapCounts(measuredSeconds: number, intervalSeconds: number): boolean {
  return measuredSeconds * 2 < intervalSeconds;
}
