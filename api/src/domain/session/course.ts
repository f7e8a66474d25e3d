import type { HeldClass } from './held.ts';

/** Some seconds of a class in a row in which one interval ran, or none: a pause. */
export interface Stretch {
  /** Null in a pause. */
  readonly interval: number | null;
  readonly from: number;
  /** The last second is not included. */
  readonly until: number;
}

/** What ran when in a class that was held: in order, without a hole, each stretch as long as it can be. */
export function courseOf({ intervals }: Pick<HeldClass, 'intervals'>): Stretch[] {
  const stretches: { interval: number | null; from: number; until: number }[] = [];
  for (const [second, interval] of intervals.entries()) {
    const open = stretches.at(-1);
    if (open?.interval === interval) open.until = second + 1;
    else stretches.push({ interval, from: second, until: second + 1 });
  }
  return stretches;
}
