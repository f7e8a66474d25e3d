import type { MyResult } from '@upbeat/api/contract/me.ts';

export interface ClassTotal {
  /** Whole points, rounded down. */
  readonly effortPoints: number;
  /** Seconds in zones 0 to 5, by sensor and by rating together. */
  readonly seconds: readonly number[];
  readonly hasHeartRate: boolean;
}

/** What a class was in sum, as people read it. */
export function totalOf({ effortPoints, secondsInZones, series }: MyResult): ClassTotal {
  return {
    effortPoints: Math.floor(effortPoints),
    seconds: secondsInZones,
    hasHeartRate: series.some((value) => value > 1),
  };
}
