import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

/** A moment of a class, as far as a screen reader says it by itself. */
export interface Moment {
  /** The words for the stretch that is on: an interval, a pause, the end of the plan. Null before the clock runs. */
  readonly stretch: string | null;
  readonly zone: Zone | null;
  /** Of the session. */
  readonly second: number;
}

/** What was said last. */
export interface Spoken {
  readonly what: 'nothing' | 'stretch' | 'zone';
  readonly stretch: string | null;
  readonly zone: Zone | null;
  readonly second: number;
}

export const NOTHING_SAID: Spoken = { what: 'nothing', stretch: null, zone: null, second: -Infinity };

const AT_MOST_EVERY_SECONDS = 10;

/**
 * What a screen reader says next: a new stretch first, then a change of my own zone, and one thing in ten seconds, so
 * that a heart at the border of two zones does not talk all the time. What is there from the beginning is not said:
 * nothing has changed. Returns the same object when there is nothing new to say.
 */
export function nextSpoken(before: Spoken, { stretch, zone, second }: Moment): Spoken {
  const first = before.stretch ?? stretch;
  const known = { ...before, stretch: first, zone: before.zone ?? zone };
  if (known.stretch !== before.stretch || known.zone !== before.zone) return known;
  if (Math.abs(second - before.second) < AT_MOST_EVERY_SECONDS) return before;
  if (stretch !== null && stretch !== before.stretch) return { ...before, what: 'stretch', stretch, second };
  if (zone !== null && zone !== before.zone) return { ...before, what: 'zone', zone, second };
  return before;
}
