import type { ClassCourse } from '@upbeat/api/contract/recordings.ts';
import { zoneOfRating, type EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import { holdSeries } from '@upbeat/api/domain/heart-rate/hold.ts';
import { isBpm } from '@upbeat/api/domain/heart-rate/sample.ts';

const MINUTE = 60;
/** How much of a minute must have been measured. */
const MEASURED_SECONDS = 45;

/**
 * Where the minute with the highest mean heart rate begins; the first of several. A class shorter than a minute is one.
 *
 * @param series one entry a second: 0 missing, 1 paused, 30–240 bpm
 * @returns null where no minute was measured
 */
export function hardestMinute(series: readonly number[]): number | null {
  const held = holdSeries(Uint8Array.from(series));
  let [beats, count] = [0, 0];
  let hardest: { from: number; mean: number } | null = null;
  for (const [second, value] of held.entries()) {
    if (isBpm(value)) [beats, count] = [beats + value, count + 1];
    const gone = held[second - MINUTE];
    if (gone !== undefined && isBpm(gone)) [beats, count] = [beats - gone, count - 1];
    const isWhole = second >= MINUTE - 1 || second === held.length - 1;
    if (!isWhole || count < Math.min(MEASURED_SECONDS, held.length)) continue;
    if (hardest === null || beats / count > hardest.mean)
      hardest = { from: Math.max(0, second - MINUTE + 1), mean: beats / count };
  }
  return hardest?.from ?? null;
}

/** Where the interval began that felt hardest; the first of several. Null where nothing was tapped. */
export function hardestTap(
  ratings: readonly { readonly interval: number; readonly rating: EffortRating }[],
  { stretches }: ClassCourse,
): number | null {
  const began = ratings.flatMap(({ interval, rating }) => {
    const first = stretches.find((stretch) => stretch.interval === interval);
    return first ? [{ from: first.from, zone: zoneOfRating(rating) }] : [];
  });
  const [hardest] = began.toSorted((one, other) => other.zone - one.zone || one.from - other.from);
  return hardest?.from ?? null;
}
