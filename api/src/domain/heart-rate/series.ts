import { isBpm, MISSING, PAUSED } from './sample.ts';
import { ZONES, zoneOf, type Zone } from './zone.ts';

/*
 * A series is one person's whole session, one byte a second from second 0: 0 missing, 1 paused, 30–240 bpm.
 * Every second weighs the same, so whatever is counted here is weighted by time. Fill gaps first: see hold.ts.
 */

/** Seconds spent in each zone, zone 0 first. */
export type SecondsInZones = readonly [number, number, number, number, number, number];

export const NO_SECONDS: SecondsInZones = [0, 0, 0, 0, 0, 0];

/** Some seconds more in one zone. Whole seconds add up without rounding. */
export function addSeconds(secondsInZones: SecondsInZones, zone: Zone, seconds = 1): SecondsInZones {
  return secondsInZones.with(zone, secondsInZones[zone] + seconds) as unknown as SecondsInZones;
}

/** The mean heart rate in beats per minute, unrounded; null when no second has a reading. */
export function meanBpm(series: Uint8Array): number | null {
  const seconds = readSeconds(series);
  const sum = countBytes(series).reduce((total, count, byte) => (isBpm(byte) ? total + byte * count : total), 0);
  return seconds === 0 ? null : sum / seconds;
}

/** The highest heart rate of a series in beats per minute; null when no second has a reading. */
export function maxBpm(series: Uint8Array): number | null {
  const highest = countBytes(series).findLastIndex((count, byte) => count > 0 && isBpm(byte));
  return highest === -1 ? null : highest;
}

/** How many seconds have a reading. */
export function readSeconds(series: Uint8Array): number {
  return countBytes(series).reduce((total, count, byte) => (isBpm(byte) ? total + count : total), 0);
}

/**
 * Which share of the seconds has a reading, 0 to 1. Paused seconds are left out; null when nothing remains.
 * Whoever shows a mean or points shows this with it.
 */
export function coverageOf(series: Uint8Array): number | null {
  const seconds = series.length - (countBytes(series)[PAUSED] ?? 0);
  return seconds === 0 ? null : readSeconds(series) / seconds;
}

/** Seconds in a row that have no reading, the last one not included. */
export interface Gap {
  readonly from: number;
  readonly until: number;
}

/** The gaps of a series, in order, each as long as it can be. A pause is no gap. */
export function gapsOf(series: Uint8Array): Gap[] {
  return stretchesOf(series, MISSING);
}

/** Where the sensor was paused, in order, each stretch as long as it can be. */
export function pausesOf(series: Uint8Array): Gap[] {
  return stretchesOf(series, PAUSED);
}

function stretchesOf(series: Uint8Array, wanted: number): Gap[] {
  const stretches: Gap[] = [];
  let from = series.indexOf(wanted);
  while (from !== -1) {
    const length = series.subarray(from).findIndex((byte) => byte !== wanted);
    const until = length === -1 ? series.length : from + length;
    stretches.push({ from, until });
    from = series.indexOf(wanted, until);
  }
  return stretches;
}

/**
 * How long the heart was in each zone.
 *
 * @param maxHeartRate beats per minute, 120–230
 * @returns whole seconds for zones 0 to 5; missing and paused seconds are in none
 * @throws {OutOfRange} when the maximum is not one that a person can have
 */
export function secondsInZones(series: Uint8Array, maxHeartRate: number): SecondsInZones {
  const counts = countBytes(series);
  const seconds = ZONES.map((zone) =>
    counts.reduce(
      (total, count, byte) => (isBpm(byte) && zoneOf(byte, maxHeartRate) === zone ? total + count : total),
      0,
    ),
  );
  return seconds as unknown as SecondsInZones;
}

/** How often each byte occurs: 256 numbers. */
export function countBytes(series: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let second = 0; second < series.length; second++) {
    const byte = series[second] ?? MISSING;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  return counts;
}
