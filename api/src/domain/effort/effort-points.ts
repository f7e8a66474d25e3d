import { secondsInZones, type SecondsInZones } from '../heart-rate/series.ts';
import { ZONES, type Zone } from '../heart-rate/zone.ts';

/**
 * What a minute in each zone earns: a convention that fitness studios know (Myzone's), which claims nothing
 * physiological. Zone 5 earns no more than zone 4, so nobody is paid for going too hard.
 */
export const POINTS_PER_MINUTE = [0, 1, 2, 3, 4, 4] as const satisfies Record<Zone, number>;

/**
 * The effort points of some time in zones. Seconds are counted whole and divided once, so points of parts add up to
 * the points of the whole, and no minute is ever rounded.
 *
 * @returns points with their fraction: 1, 2, 3, 4 and 4 a minute in zones 1 to 5
 */
export function effortPointsOf(seconds: SecondsInZones): number {
  return ZONES.reduce<number>((total, zone) => total + POINTS_PER_MINUTE[zone] * seconds[zone], 0) / 60;
}

/**
 * The effort points of a whole series. Fill its gaps first (see hold.ts), or every lost second costs points.
 *
 * @param maxHeartRate beats per minute, 120–230
 * @throws {OutOfRange} when the maximum is not one that a person can have
 */
export function effortPointsOfSeries(series: Uint8Array, maxHeartRate: number): number {
  return effortPointsOf(secondsInZones(series, maxHeartRate));
}

/** Points as people read them: whole, and never more than earned. */
export function wholePoints(points: number): number {
  return Math.floor(points);
}
