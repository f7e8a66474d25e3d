import type { MyResult } from '@upbeat/api/contract/me.ts';
import { EFFORT_RATINGS, ratedSeconds } from '@upbeat/api/domain/effort/effort-rating.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';

export interface ClassTotal {
  readonly effortPoints: number;
  /** Seconds in zones 0 to 5, by sensor and by rating together. */
  readonly seconds: readonly number[];
  readonly hasHeartRate: boolean;
}

/** Adds up what a sensor measured and what was tapped: a tap counts like a sensor for its whole interval. */
export function totalOf(result: MyResult, { intervals }: Pick<Programme, 'intervals'>): ClassTotal {
  const seconds = [...result.secondsInZones];
  for (const { interval, rating } of result.ratings) {
    const known = EFFORT_RATINGS.find((name) => name === rating);
    const length = intervals[interval]?.seconds;
    if (known === undefined || length === undefined) continue;
    ratedSeconds(known, length).forEach((added, zone) => {
      seconds[zone] = (seconds[zone] ?? 0) + added;
    });
  }
  return {
    effortPoints: Math.round(result.effortPoints),
    seconds,
    hasHeartRate: result.series.some((value) => value > 1),
  };
}
