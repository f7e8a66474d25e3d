import type { Profile } from '@upbeat/api/contract/me.ts';
import { MAXIMUM_LIMITS, maxHeartRateOf, STUDIED_AGES } from '@upbeat/api/domain/heart-rate/max-heart-rate.ts';

/** What stands in the two fields, as typed. */
export interface ProfileEntry {
  readonly birthYear: string;
  readonly ownMaximum: string;
}

/** What is wrong with a field: not a whole number, or outside the limits. */
export interface ProfileReading {
  readonly profile: Profile;
  /** What zones would be counted from, or null when nothing is known or a field is wrong. */
  readonly maxHeartRate: number | null;
  readonly isBirthYearWrong: boolean;
  readonly isMaximumWrong: boolean;
}

export function writeEntry({ birthYear, ownMaximum }: Profile): ProfileEntry {
  return { birthYear: birthYear?.toString() ?? '', ownMaximum: ownMaximum?.toString() ?? '' };
}

/** The years of birth for which an estimate holds in this calendar year. */
export function birthYears(year: number): readonly [number, number] {
  return [year - STUDIED_AGES[1], year - STUDIED_AGES[0]];
}

/** Reads both fields. An empty one is allowed and means: not told. */
export function readEntry({ birthYear, ownMaximum }: ProfileEntry, year: number): ProfileReading {
  const born = readField(birthYear, birthYears(year));
  const maximum = readField(ownMaximum, MAXIMUM_LIMITS);
  const profile = { birthYear: born.value, ownMaximum: maximum.value };
  const isWrong = born.isWrong || maximum.isWrong;
  return {
    profile,
    maxHeartRate: isWrong ? null : maxHeartRateOf(profile, year),
    isBirthYearWrong: born.isWrong,
    isMaximumWrong: maximum.isWrong,
  };
}

function readField(typed: string, [min, max]: readonly [number, number]): { value: number | null; isWrong: boolean } {
  const text = typed.trim();
  if (text === '') return { value: null, isWrong: false };
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? { value, isWrong: false } : { value: null, isWrong: true };
}
