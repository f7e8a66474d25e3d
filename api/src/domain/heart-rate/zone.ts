import { OutOfRange } from '../errors.ts';
import { MAXIMUM_LIMITS } from './max-heart-rate.ts';

/** How hard the heart works: 0 rests, 5 is near its maximum. */
export type Zone = 0 | 1 | 2 | 3 | 4 | 5;

export const ZONES = [0, 1, 2, 3, 4, 5] as const satisfies readonly Zone[];

/** Where zones 1 to 5 begin, in percent of the maximum heart rate (Edwards 1993; Polar and Myzone use the same). */
const LOWER_BOUNDS_PERCENT = [50, 60, 70, 80, 90] as const;

const NAMES = ['Rest', 'Easy', 'Light', 'Steady', 'Hard', 'Peak'] as const satisfies Record<Zone, string>;

export type ZoneName = (typeof NAMES)[Zone];

/** The word beside the number of a zone, since colour alone never tells it. */
export function zoneName(zone: Zone): ZoneName {
  return NAMES[zone];
}

/**
 * The zone of a heart rate. Its lower bound belongs to it, and the share is compared unrounded: this reproduces what
 * devices store as time in zone within 15 s a recording; counting the upper bound instead is off by up to 248 s.
 *
 * @param bpm beats per minute; above the maximum it stays in zone 5
 * @param maxHeartRate beats per minute, 120–230
 * @throws {OutOfRange} when the maximum is not one that a person can have
 */
export function zoneOf(bpm: number, maxHeartRate: number): Zone {
  refuseImpossibleMaximum(maxHeartRate);
  return LOWER_BOUNDS_PERCENT.reduce<number>(
    (zone, percent) => (bpm * 100 >= percent * maxHeartRate ? zone + 1 : zone),
    0,
  ) as Zone;
}

/** Whole beats per minute, both ends included. null where a zone is open: below zone 0 and above zone 5. */
export interface ZoneBounds {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Which whole heart rates belong to a zone: "your Z4 is 148–166".
 *
 * @param maxHeartRate beats per minute, 120–230
 * @throws {OutOfRange} when the maximum is not one that a person can have
 */
export function zoneBounds(zone: Zone, maxHeartRate: number): ZoneBounds {
  refuseImpossibleMaximum(maxHeartRate);
  const next = firstBpmOf(zone + 1, maxHeartRate);
  return { from: firstBpmOf(zone, maxHeartRate), to: next === null ? null : next - 1 };
}

function firstBpmOf(zone: number, maxHeartRate: number): number | null {
  const percent = LOWER_BOUNDS_PERCENT[zone - 1];
  return percent === undefined ? null : Math.ceil((percent * maxHeartRate) / 100);
}

function refuseImpossibleMaximum(maxHeartRate: number): void {
  const [min, max] = MAXIMUM_LIMITS;
  if (!(maxHeartRate >= min && maxHeartRate <= max)) throw new OutOfRange('maxHeartRate', maxHeartRate, MAXIMUM_LIMITS);
}
