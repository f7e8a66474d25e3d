import { OutOfRange, WrongLength } from '../errors.ts';
import type { Zone } from '../heart-rate/zone.ts';

/** One stretch of a class with a target. */
export interface Interval {
  readonly name: string;
  readonly seconds: number;
  readonly targetZone: Exclude<Zone, 0>;
}

/** The plan of a class: what happens, in which order, for how long. */
export interface Programme {
  readonly name: string;
  readonly intervals: readonly Interval[];
}

/** A class of the Teams store's bonding kind may not run longer than an hour (policy 1140.1.2). */
const CLASS_SECONDS = [60, 3600] as const;
const INTERVAL_SECONDS = [5, 3600] as const;
const INTERVAL_COUNT = [1, 60] as const;
const NAME_LENGTH = [1, 40] as const;

/** How long the programme takes without pauses, in seconds. */
export function durationOf(programme: Programme): number {
  return programme.intervals.reduce((sum, interval) => sum + interval.seconds, 0);
}

/**
 * Returns the programme when a class can be held by it.
 *
 * @throws {WrongLength} no interval or over 60, or a name of none or over 40 characters
 * @throws {OutOfRange} an interval outside 5–3,600 s or a class outside 60–3,600 s
 */
export function checkProgramme(programme: Programme): Programme {
  between('programme name', programme.name.trim().length, NAME_LENGTH, 'characters');
  between('intervals', programme.intervals.length, INTERVAL_COUNT, 'entries');
  for (const { name, seconds } of programme.intervals) {
    between('interval name', name.trim().length, NAME_LENGTH, 'characters');
    within(`seconds of "${name}"`, seconds, INTERVAL_SECONDS);
  }
  within('seconds of the class', durationOf(programme), CLASS_SECONDS);
  return programme;
}

function between(name: string, length: number, limits: readonly [number, number], unit: string): void {
  if (length < limits[0] || length > limits[1]) throw new WrongLength(name, length, limits, unit);
}

function within(name: string, value: number, limits: readonly [number, number]): void {
  if (!Number.isInteger(value) || value < limits[0] || value > limits[1]) throw new OutOfRange(name, value, limits);
}
