import type { ClassCourse } from '@upbeat/api/contract/recordings.ts';
import type { Interval } from '@upbeat/api/domain/programme/programme.ts';

/** Where a class stood at one of its seconds. */
export type ClassMoment =
  | { readonly state: 'before' | 'after' }
  | {
      readonly state: 'running' | 'paused';
      readonly index: number;
      /** Until this interval ended, in seconds of the class without its pauses. */
      readonly secondsLeft: number;
    };

/** Where the class was: which interval ran, or was held by a pause. */
export function momentAt({ stretches }: ClassCourse, second: number): ClassMoment {
  if (second < 0) return { state: 'before' };
  const at = stretches.findIndex(({ until }) => second < until);
  const stretch = stretches[at];
  if (!stretch) return { state: 'after' };
  const index = stretch.interval ?? indexAround(stretches, at);
  if (index === null) return { state: 'before' };
  const left = stretches
    .slice(at)
    .filter(({ interval }) => interval === index)
    .reduce((sum, { from, until }) => sum + until - Math.max(from, second), 0);
  return { state: stretch.interval === null ? 'paused' : 'running', index, secondsLeft: left };
}

/** A pause belongs to the interval before it, or else to the one that it kept waiting. */
function indexAround(stretches: ClassCourse['stretches'], at: number): number | null {
  const before = stretches.slice(0, at).findLast(({ interval }) => interval !== null);
  return before?.interval ?? stretches.slice(at).find(({ interval }) => interval !== null)?.interval ?? null;
}

/** One interval of a class as it was held. */
export interface HeldInterval {
  readonly index: number;
  readonly interval: Interval;
  /** The second in which it began. */
  readonly at: number;
}

/** The intervals that took place, in their order; what was skipped is not among them. */
export function heldIntervals({ stretches }: ClassCourse, intervals: readonly Interval[]): HeldInterval[] {
  return intervals.flatMap((interval, index) => {
    const first = stretches.find((stretch) => stretch.interval === index);
    return first ? [{ index, interval, at: first.from }] : [];
  });
}
