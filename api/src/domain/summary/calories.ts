import { isBpm } from '../heart-rate/sample.ts';
import { countBytes } from '../heart-rate/series.ts';
import type { Calories } from './person-result.ts';

export type Sex = 'female' | 'male';

/** What a person has told about their body, for the estimate of energy alone. Both may be unknown. */
export interface Body {
  readonly weightKg: number | null;
  /** Null is unknown or not said: then both equations count half. */
  readonly sex: Sex | null;
}

/** A weight outside these limits, in kilograms, is a typing mistake (product rule). */
export const WEIGHT_LIMITS_KG = [30, 250] as const;

/** What the study behind the estimate covered: years, kilograms, and shares of the maximum heart rate. */
const STUDIED = { ages: [18, 45], weightsKg: [47, 120], intensities: [0.57, 0.9] } as const;

const KILOJOULES_IN_KCAL = 4.184;

/** Below half of the maximum the equation, fitted to exercise, says nothing: such seconds burn none (product rule). */
const LOWEST_INTENSITY = 0.5;

export interface Spender extends Body {
  /** In whole years, or null when it is unknown. */
  readonly age: number | null;
  /** Beats per minute, or null when it is unknown. */
  readonly maxHeartRate: number | null;
}

/**
 * Energy by the model of Keytel without VO₂max, never below zero. The mean of both equations where the sex is not said
 * is a rule of ours.
 *
 * @returns kilocalories a minute; the model explains 73 % of the variance, so single people are far off
 * @see Keytel et al. 2005, J Sports Sci 23(3):289–297
 */
export function kcalPerMinute(bpm: number, { weightKg, age, sex }: { weightKg: number; age: number; sex: Sex | null }) {
  const male = -55.0969 + 0.6309 * bpm + 0.1988 * weightKg + 0.2017 * age;
  const female = -20.4022 + 0.4472 * bpm - 0.1263 * weightKg + 0.074 * age;
  const kilojoules = sex === 'male' ? male : sex === 'female' ? female : (male + female) / 2;
  return Math.max(0, kilojoules) / KILOJOULES_IN_KCAL;
}

/**
 * The energy of a whole series, second by second. Fill its gaps first (see hold.ts), or every lost second burns none.
 *
 * @returns null without a weight, an age, a maximum or a reading
 */
export function caloriesOf(series: Uint8Array, { weightKg, age, sex, maxHeartRate }: Spender): Calories | null {
  if (weightKg === null || age === null || maxHeartRate === null) return null;
  let seconds = 0;
  let beats = 0;
  let kcal = 0;
  let wasRead = false;
  for (const [bpm, count] of countBytes(series).entries()) {
    if (count === 0 || !isBpm(bpm)) continue;
    wasRead = true;
    if (bpm < LOWEST_INTENSITY * maxHeartRate) continue;
    seconds += count;
    beats += bpm * count;
    kcal += (kcalPerMinute(bpm, { weightKg, age, sex }) * count) / 60;
  }
  if (!wasRead) return null;
  const intensity = seconds === 0 ? 0 : beats / seconds / maxHeartRate;
  const isStudied =
    isWithin(age, STUDIED.ages) && isWithin(weightKg, STUDIED.weightsKg) && isWithin(intensity, STUDIED.intensities);
  return { kcal, isOutsideStudy: !isStudied };
}

function isWithin(value: number, [min, max]: readonly [number, number]): boolean {
  return value >= min && value <= max;
}
