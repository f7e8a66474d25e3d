import type { SecondsInZones } from '../heart-rate/series.ts';

/** Energy by Keytel 2005: an estimate, and told as one. */
export interface Calories {
  readonly kcal: number;
  /** Age, weight or intensity lie outside what the study covered: the figure is shown with that word. */
  readonly isOutsideStudy: boolean;
}

/** One person's own result of one class. For nobody else: no admin, no coach, no channel. */
export interface PersonResult {
  /** Weighted by time, unrounded beats per minute; null without a reading. */
  readonly meanBpm: number | null;
  readonly maxBpm: number | null;
  /** Share of the class with a reading, 0–1; pauses are left out. */
  readonly coverage: number;
  readonly secondsInZones: SecondsInZones;
  /** With their fraction; people read them rounded down. */
  readonly effortPoints: number;
  /** Null without a weight, an age or a reading. */
  readonly calories: Calories | null;
  /** By how many beats the heart slowed in the minute after the hardest work; null where no such minute was measured. */
  readonly recoveryBpm: number | null;
  /** Work intervals in which the target was reached, of those that took place; null where nothing was measured or tapped. */
  readonly intervalsHit: { readonly hit: number; readonly of: number } | null;
}

/** What a person may say with one tap after a class. For themselves alone. */
export const FEELINGS = ['great', 'good', 'tired', 'not-good'] as const;
export type Feeling = (typeof FEELINGS)[number];

/** One person's private result, as it is kept and told. */
export interface Recap {
  readonly participationId: string;
  readonly sessionId: string;
  readonly result: PersonResult;
  /** Of the class in equal stretches, for a curve the size of a card: mean bpm, or null where nothing was measured. */
  readonly curve: readonly (number | null)[];
  /** Effort points of the person's last classes before this one, newest first, at most four; none without history. */
  readonly before: readonly number[];
  readonly feeling: Feeling | null;
}
