import { OutOfRange } from '../errors.ts';

/** The ages, in whole years, that the study behind the estimate covers. */
export const STUDIED_AGES = [18, 81] as const;

/** A measured maximum outside these limits, in beats per minute, is a typing mistake (product rule). */
export const MAXIMUM_LIMITS = [120, 230] as const;

/**
 * Estimates the highest heart rate a healthy adult can reach.
 *
 * @param age in whole years, 18–81
 * @returns beats per minute, give or take 11 (standard error): a measured maximum always wins
 * @throws {OutOfRange} outside the ages the study covers
 * @see Tanaka, Monahan, Seals 2001, J Am Coll Cardiol 37(1):153–156
 */
export function estimateMaxHeartRate(age: number): number {
  const [min, max] = STUDIED_AGES;
  if (!(age >= min && age <= max)) throw new OutOfRange('age', age, STUDIED_AGES);
  return Math.round((2080 - 7 * age) / 10); // in tenths: 0.7 has no exact binary form, and halves must round up
}

/** What a person has told about their maximum. Both may be unknown. */
export interface KnownMaximum {
  /** Measured, in beats per minute. */
  readonly ownMaximum: number | null;
  readonly birthYear: number | null;
}

/**
 * The maximum heart rate that a person's zones are counted from: their own if they gave one, else the estimate for
 * the age they reach in that year (a birthday still to come makes it 0.7 bpm too low).
 *
 * @param year the calendar year of the session
 * @returns beats per minute, or null when nothing is known, or when the age is outside the study and so no estimate
 *   holds: then there are no zones, and effort buttons count instead
 * @throws {OutOfRange} when the own maximum is not between 120 and 230 bpm
 */
export function maxHeartRateOf({ ownMaximum, birthYear }: KnownMaximum, year: number): number | null {
  if (ownMaximum !== null) {
    const [min, max] = MAXIMUM_LIMITS;
    if (!(ownMaximum >= min && ownMaximum <= max)) throw new OutOfRange('ownMaximum', ownMaximum, MAXIMUM_LIMITS);
    return ownMaximum;
  }
  if (birthYear === null) return null;
  const age = year - birthYear;
  const [youngest, oldest] = STUDIED_AGES;
  return age >= youngest && age <= oldest ? estimateMaxHeartRate(age) : null;
}
