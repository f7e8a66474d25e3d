import type { Comparison } from './words/card-words.ts';

/** Within a tenth two classes are alike: points move that much with how a strap sits. */
const ALIKE = 0.1;

/**
 * How the points of a class stand to the mean of the classes before it. Fewer points are a gentler class.
 *
 * @param before effort points of the last classes, newest first
 * @returns null when there is nothing to compare with
 */
export function comparisonWith(before: readonly number[], effortPoints: number): Comparison | null {
  if (before.length === 0) return null;
  const mean = before.reduce((sum, points) => sum + points, 0) / before.length;
  const is = effortPoints > mean * (1 + ALIKE) ? 'more' : effortPoints < mean * (1 - ALIKE) ? 'gentler' : 'alike';
  return { is, classes: before.length, mean: Math.round(mean) };
}
