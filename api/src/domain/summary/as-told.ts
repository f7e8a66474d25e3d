import type { PersonResult } from './person-result.ts';

/**
 * A result as people are told it, on a card, on a page and in a file alike. Beats are whole, and a heart that slowed by
 * less than one is not spoken of. Calories come in tens: an estimate to the single one would look like a measurement.
 */
export function asTold({ calories, recoveryBpm, ...result }: PersonResult): PersonResult {
  const beats = recoveryBpm === null ? 0 : Math.round(recoveryBpm);
  return {
    ...result,
    calories: calories && { ...calories, kcal: Math.round(calories.kcal / 10) * 10 },
    recoveryBpm: beats < 1 ? null : beats,
  };
}
