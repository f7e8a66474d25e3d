import { zoneOfRating, type EffortRating } from '../effort/effort-rating.ts';
import { ImpossibleInterval, OutOfRange, WrongLength } from '../errors.ts';
import type { Zone } from '../heart-rate/zone.ts';

/** What an interval is for in the course of a class. */
export type IntervalKind = 'warm-up' | 'work' | 'recover' | 'cool-down';

export const INTERVAL_KINDS = ['warm-up', 'work', 'recover', 'cool-down'] as const satisfies readonly IntervalKind[];

/** One stretch of a class with a target. What it leaves out is not said of it. */
export interface Interval {
  readonly name: string;
  readonly seconds: number;
  readonly targetZone: Exclude<Zone, 0>;
  /** Said in place of the zone where the interval is led by feeling. It stands for that zone. */
  readonly targetEffort?: EffortRating;
  readonly kind?: IntervalKind;
  /** What is done. */
  readonly exercise?: string;
  /** How the same is done more easily. */
  readonly easierOption?: string;
}

/** The plan of a class: what happens, in which order, for how long. */
export interface Programme {
  readonly name: string;
  readonly intervals: readonly Interval[];
}

/** A class of the Teams store's bonding kind may not run longer than an hour (policy 1140.1.2). */
export const CLASS_SECONDS = [60, 3600] as const;
export const INTERVAL_SECONDS = [5, 3600] as const;
export const INTERVAL_COUNT = [1, 60] as const;
export const NAME_LENGTH = [1, 40] as const;
/** Of an exercise and of its easier option. */
export const EXERCISE_LENGTH = [1, 60] as const;

/** How long the programme takes without pauses, in seconds. */
export function durationOf(programme: Programme): number {
  return programme.intervals.reduce((sum, interval) => sum + interval.seconds, 0);
}

/**
 * Returns the programme when a class can be held by it, without the spaces around its words. An exercise or an easier
 * option of nothing but spaces is none.
 *
 * @throws {WrongLength} no interval or over 60, a name of none or over 40 characters, an exercise of over 60
 * @throws {OutOfRange} an interval outside 5–3,600 s or a class outside 60–3,600 s
 * @throws {ImpossibleInterval} an effort that stands for another zone, or an easier option of no exercise
 */
export function checkProgramme(programme: Programme): Programme {
  const checked = { name: programme.name.trim(), intervals: programme.intervals.map(trimmed) };
  between('programme name', checked.name.length, NAME_LENGTH, 'characters');
  between('intervals', checked.intervals.length, INTERVAL_COUNT, 'entries');
  checked.intervals.forEach(checkInterval);
  within('seconds of the class', durationOf(checked), CLASS_SECONDS);
  return checked;
}

/** Whether two programmes say the same, whatever order their fields are kept in. */
export function isSameProgramme(a: Programme, b: Programme): boolean {
  return (
    a.name === b.name &&
    a.intervals.length === b.intervals.length &&
    a.intervals.every((interval, index) => isSameInterval(interval, b.intervals[index]))
  );
}

function checkInterval({ name, seconds, targetZone, targetEffort, exercise = '', easierOption = '' }: Interval): void {
  between('interval name', name.length, NAME_LENGTH, 'characters');
  within(`seconds of "${name}"`, seconds, INTERVAL_SECONDS);
  between(`exercise of "${name}"`, exercise.length, [0, EXERCISE_LENGTH[1]], 'characters');
  between(`easier option of "${name}"`, easierOption.length, [0, EXERCISE_LENGTH[1]], 'characters');
  if (targetEffort !== undefined && zoneOfRating(targetEffort) !== targetZone) {
    throw new ImpossibleInterval(
      name,
      `its effort "${targetEffort}" stands for zone ${zoneOfRating(targetEffort)}, not ${targetZone}`,
    );
  }
  if (easierOption !== '' && exercise === '') {
    throw new ImpossibleInterval(name, 'it has an easier option and no exercise that this would be easier than');
  }
}

function trimmed({ name, exercise = '', easierOption = '', ...rest }: Interval): Interval {
  return {
    ...rest,
    name: name.trim(),
    ...(exercise.trim() === '' ? {} : { exercise: exercise.trim() }),
    ...(easierOption.trim() === '' ? {} : { easierOption: easierOption.trim() }),
  };
}

const INTERVAL_FIELDS = [
  'name',
  'seconds',
  'targetZone',
  'targetEffort',
  'kind',
  'exercise',
  'easierOption',
] as const satisfies readonly (keyof Interval)[];

function isSameInterval(a: Interval, b: Interval | undefined): boolean {
  return b !== undefined && INTERVAL_FIELDS.every((field) => a[field] === b[field]);
}

function between(name: string, length: number, limits: readonly [number, number], unit: string): void {
  if (length < limits[0] || length > limits[1]) throw new WrongLength(name, length, limits, unit);
}

function within(name: string, value: number, limits: readonly [number, number]): void {
  if (!Number.isInteger(value) || value < limits[0] || value > limits[1]) throw new OutOfRange(name, value, limits);
}
