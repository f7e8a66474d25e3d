import { totalOf } from '../effort/counted-seconds.ts';
import type { SecondsInZones } from '../heart-rate/series.ts';
import type { GroupFigures, ZoneMinutes } from './group-summary.ts';

/** Of fewer people than this nothing is told (product law; configurable nowhere). */
export const FEWEST = 5;

/** Less than this says nothing about a person, who then must not fill up a group (product rule). */
const LEAST_SECONDS = 60;

/** Somebody who shared their effort in a class, by a sensor or by taps. */
export interface Contributor {
  /** Whether they showed a tile; others count only where five or more of them cannot be told apart. */
  readonly isShown: boolean;
  /** Of readings, and of intervals that were tapped. */
  readonly sharedSeconds: number;
  readonly secondsInZones: SecondsInZones;
}

export interface ClassGroup {
  /** Everybody who was in the meeting or took part. */
  readonly peopleHere: number;
  readonly contributors: readonly Contributor[];
  readonly weeksInARow: number;
}

/**
 * What a channel may read of a class. The rules, each of which keeps somebody from being told:
 * - Nothing below five contributors. A contributor gave a minute at least.
 * - People who hide their tile count only if at least five of them do, and at least five others were here without
 *   sharing: else everybody without a tile would be known to have shared.
 * - Time in zones is that of five or more whose zones are known. If one to four of those who count lack zones, it is
 *   withheld: what is left out could be reckoned from the rest. So it is if one to four of those who hide have zones.
 * - People are rounded to fives and minutes to whole ones. There is no smallest and no greatest.
 *
 * @returns null below five contributors
 */
export function groupFiguresOf({ peopleHere, contributors, weeksInARow }: ClassGroup): GroupFigures | null {
  const shared = contributors.filter(gaveEnough);
  const here = Math.max(peopleHere, contributors.length);
  const shown = shared.filter(({ isShown }) => isShown);
  const hidden = shared.filter(({ isShown }) => !isShown);
  const hideInACrowd = hidden.length >= FEWEST && here - shared.length >= FEWEST;
  const counted = hideInACrowd ? shared : shown;
  if (counted.length < FEWEST) return null;
  return {
    peopleHere: toFives(here),
    contributors: toFives(counted.length),
    zoneMinutes: zoneMinutesOf(counted),
    weeksInARow,
  };
}

/** Whether somebody gave enough to be counted. */
export function gaveEnough({ sharedSeconds }: Pick<Contributor, 'sharedSeconds'>): boolean {
  return sharedSeconds >= LEAST_SECONDS;
}

function zoneMinutesOf(counted: readonly Contributor[]): ZoneMinutes | null {
  const zoned = counted.filter(({ secondsInZones }) => totalOf(secondsInZones) >= LEAST_SECONDS);
  const hidden = zoned.filter(({ isShown }) => !isShown);
  const leftOut = counted.length - zoned.length;
  if (zoned.length < FEWEST || isFew(leftOut) || isFew(hidden.length)) return null;
  const minutes = (zone: keyof ZoneMinutes) =>
    Math.round(zoned.reduce((sum, { secondsInZones }) => sum + secondsInZones[zone], 0) / zoned.length / 60);
  return { 0: minutes(0), 1: minutes(1), 2: minutes(2), 3: minutes(3), 4: minutes(4), 5: minutes(5) };
}

function isFew(people: number): boolean {
  return people > 0 && people < FEWEST;
}

function toFives(people: number): number {
  return Math.round(people / 5) * 5;
}
