import { meanOfBucket, rollUp } from './roll-up.ts';

/** No more than a card has room for. */
const MOST_POINTS = 60;

/**
 * A whole class in equal stretches of whole seconds; the last one may be shorter.
 *
 * @param series held, and as long as the class
 * @returns at most sixty: the mean of each stretch in tenths of a beat per minute, or null where nothing was read
 */
export function curveOf(series: Uint8Array): (number | null)[] {
  const stretchSeconds = Math.max(1, Math.ceil(series.length / MOST_POINTS));
  return rollUp(series, stretchSeconds).map((bucket) => {
    const mean = meanOfBucket(bucket);
    return mean === null ? null : Math.round(mean * 10) / 10;
  });
}
