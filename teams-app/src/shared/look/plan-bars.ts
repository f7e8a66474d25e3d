import type { Interval } from '@upbeat/api/domain/programme/programme.ts';
import { targetText } from './target-words.ts';
import { durationSpoken } from './clock-text.ts';

export interface PlanBar {
  readonly interval: Interval;
  readonly when: 'past' | 'now' | 'ahead';
  /** How much of this interval has passed, 0–1. */
  readonly done: number;
}

/**
 * The bars of a plan at this second of the programme; null stands for a plan that is not running.
 *
 * @param index the interval that is on, where it is known: added time may hold the class before its first second
 */
export function planBars(
  intervals: readonly Interval[],
  programmeSecond: number | null,
  index: number | null = null,
): PlanBar[] {
  let ends = 0;
  return intervals.map((interval, at) => {
    const begins = ends;
    ends += interval.seconds;
    if (programmeSecond === null) return { interval, when: 'ahead', done: 0 };
    const isPast = index === null ? programmeSecond >= ends : at < index;
    if (isPast) return { interval, when: 'past', done: 1 };
    const isAhead = index === null ? programmeSecond < begins : at > index;
    if (isAhead) return { interval, when: 'ahead', done: 0 };
    const done = (programmeSecond - begins) / interval.seconds;
    return { interval, when: 'now', done: Math.min(1, Math.max(0, done)) };
  });
}

/** What a screen reader says for the picture of a plan. */
export function planSpoken(bars: readonly PlanBar[]): string {
  const count = bars.length === 1 ? '1 interval' : `${bars.length} intervals`;
  const index = bars.findIndex(({ when }) => when === 'now');
  const now = bars[index];
  if (now === undefined) return `Plan of the class: ${count}`;
  const { name, seconds } = now.interval;
  const place = `interval ${index + 1} of ${bars.length}`;
  return `Plan of the class: ${place}, ${name}, target ${targetText(now.interval)}, ${durationSpoken(seconds)}`;
}
