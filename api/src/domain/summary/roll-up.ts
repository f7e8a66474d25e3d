import { isBpm } from '../heart-rate/sample.ts';

/** Some seconds of a series, so that what they say of longer stretches is exact: a mean of means would not be. */
export interface Bucket {
  /** How many seconds have a reading. */
  readonly n: number;
  /** Of their beats per minute. */
  readonly sum: number;
  /** Null without a reading. */
  readonly min: number | null;
  readonly max: number | null;
}

const EMPTY: Bucket = { n: 0, sum: 0, min: null, max: null };

/** The two steps in which a series gets coarser as it gets older. */
export const BUCKET_SECONDS = { fine: 15, coarse: 60 } as const;

/** A series in buckets of so many seconds; the last one may be shorter. */
export function rollUp(series: Uint8Array, bucketSeconds: number): Bucket[] {
  return Array.from({ length: Math.ceil(series.length / bucketSeconds) }, (_, index) => {
    const until = Math.min(series.length, (index + 1) * bucketSeconds);
    let [n, sum, min, max] = [0, 0, Infinity, -Infinity];
    for (let second = index * bucketSeconds; second < until; second++) {
      const bpm = series[second] ?? 0;
      if (!isBpm(bpm)) continue;
      n++;
      sum += bpm;
      min = Math.min(min, bpm);
      max = Math.max(max, bpm);
    }
    return n === 0 ? EMPTY : { n, sum, min, max };
  });
}

/** Coarser buckets of finer ones: the same as from the seconds themselves. */
export function mergeBuckets(buckets: readonly Bucket[], inOne: number): Bucket[] {
  return Array.from({ length: Math.ceil(buckets.length / inOne) }, (_, index) =>
    buckets.slice(index * inOne, (index + 1) * inOne).reduce(merge, EMPTY),
  );
}

/** Beats per minute, unrounded; null without a reading. */
export function meanOfBucket({ n, sum }: Bucket): number | null {
  return n === 0 ? null : sum / n;
}

function merge(one: Bucket, other: Bucket): Bucket {
  if (one.n === 0) return other;
  if (other.n === 0) return one;
  return {
    n: one.n + other.n,
    sum: one.sum + other.sum,
    min: Math.min(one.min ?? Infinity, other.min ?? Infinity),
    max: Math.max(one.max ?? -Infinity, other.max ?? -Infinity),
  };
}
