import type { ClassCourse } from '@upbeat/api/contract/recordings.ts';
import { effortLevelOfRating } from '@upbeat/api/domain/effort/effort-level.ts';
import type { EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import { calm, stretchesOf } from '../../shared/curve/effort-curve.ts';

/** A point of a line: at a second of the class, in bpm or as a level of effort. */
export interface Point {
  readonly second: number;
  readonly value: number;
}

/** Points in the order of their seconds, without a gap. */
export type Line = readonly Point[];

/** As many points as a field has pixels suffice: an hour at one a second is drawn at one in four. */
const MOST_POINTS = 900;

/**
 * What a sensor measured, as calm lines; gaps stay gaps.
 *
 * @param series one entry a second: 0 missing, 1 paused, 30–240 bpm
 */
export function linesOfSeries(series: readonly number[], valueOf: (bpm: number) => number): Line[] {
  const every = Math.max(1, Math.ceil(series.length / MOST_POINTS));
  return stretchesOf(series).map(({ first, values }) =>
    values.flatMap((_, offset) =>
      offset % every === 0 || offset === values.length - 1
        ? [{ second: first + offset, value: valueOf(calm(values, offset)) }]
        : [],
    ),
  );
}

/** A mean in steps, each in the middle of its seconds; it begins and ends with them. */
export function linesOfSteps(levels: readonly (number | null)[], stepSeconds: number): Line[] {
  const lines: Point[][] = [];
  for (const [step, value] of levels.entries()) {
    if (value === null) continue;
    const [from, until] = [step * stepSeconds, (step + 1) * stepSeconds];
    const isFirst = (levels[step - 1] ?? null) === null;
    const isLast = (levels[step + 1] ?? null) === null;
    if (isFirst) lines.push([{ second: from, value }]);
    lines.at(-1)?.push({ second: (from + until) / 2, value }, ...(isLast ? [{ second: until, value }] : []));
  }
  return lines;
}

/** How intervals felt: the middle of a zone for as long as each of them ran. */
export function linesOfTaps(
  ratings: readonly { readonly interval: number; readonly rating: EffortRating }[],
  { stretches }: ClassCourse,
): Line[] {
  const levels = new Map(ratings.map(({ interval, rating }) => [interval, effortLevelOfRating(rating)]));
  return stretches.flatMap(({ interval, from, until }) => {
    const value = interval === null ? undefined : levels.get(interval);
    return value === undefined ? [] : [[from, until].map((second) => ({ second, value }))];
  });
}

/** What the lines say of one second, between two of their points; null in a gap. */
export function valueAt(lines: readonly Line[], second: number): number | null {
  const line = lines.findLast(([first]) => first !== undefined && first.second <= second);
  const next = line?.findIndex((point) => point.second >= second) ?? -1;
  const [before, after] = [line?.[Math.max(0, next - 1)], line?.[next]];
  if (!before || !after) return null;
  const share = after.second === before.second ? 0 : (second - before.second) / (after.second - before.second);
  return before.value + (after.value - before.value) * share;
}
