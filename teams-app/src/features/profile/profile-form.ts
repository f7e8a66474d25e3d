import type { Profile } from '@upbeat/api/contract/me.ts';
import { MAXIMUM_LIMITS, maxHeartRateOf, STUDIED_AGES } from '@upbeat/api/domain/heart-rate/max-heart-rate.ts';
import { WEIGHT_LIMITS_KG } from '@upbeat/api/domain/summary/calories.ts';

/** What stands in the fields, as typed and chosen. */
export interface ProfileEntry {
  readonly birthYear: string;
  readonly ownMaximum: string;
  readonly weight: string;
  readonly sex: SexAnswer;
}

/** Not saying it is an answer as good as the others. */
export type SexAnswer = 'female' | 'male' | 'unsaid';

/** What is wrong with a field: not a whole number, or outside the limits. */
export interface ProfileReading {
  readonly profile: Profile;
  /** What zones would be counted from, or null when nothing is known or a field is wrong. */
  readonly maxHeartRate: number | null;
  readonly isBirthYearWrong: boolean;
  readonly isMaximumWrong: boolean;
  readonly isWeightWrong: boolean;
}

export function writeEntry({ birthYear, ownMaximum, weightKg = null, sex = null }: Profile): ProfileEntry {
  return {
    birthYear: birthYear?.toString() ?? '',
    ownMaximum: ownMaximum?.toString() ?? '',
    weight: weightKg?.toString() ?? '',
    sex: sex ?? 'unsaid',
  };
}

/** The years of birth for which an estimate holds in this calendar year. */
export function birthYears(year: number): readonly [number, number] {
  return [year - STUDIED_AGES[1], year - STUDIED_AGES[0]];
}

/** Reads the fields. An empty one is allowed and means: not told. */
export function readEntry({ birthYear, ownMaximum, weight, sex }: ProfileEntry, year: number): ProfileReading {
  const born = readField(birthYear, birthYears(year));
  const maximum = readField(ownMaximum, MAXIMUM_LIMITS);
  const weighed = readField(weight, WEIGHT_LIMITS_KG);
  const profile = {
    birthYear: born.value,
    ownMaximum: maximum.value,
    weightKg: weighed.value,
    sex: sex === 'unsaid' ? null : sex,
  };
  const isWrong = born.isWrong || maximum.isWrong;
  return {
    profile,
    maxHeartRate: isWrong ? null : maxHeartRateOf(profile, year),
    isBirthYearWrong: born.isWrong,
    isMaximumWrong: maximum.isWrong,
    isWeightWrong: weighed.isWrong,
  };
}

function readField(typed: string, [min, max]: readonly [number, number]): { value: number | null; isWrong: boolean } {
  const text = typed.trim();
  if (text === '') return { value: null, isWrong: false };
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? { value, isWrong: false } : { value: null, isWrong: true };
}
