import type { Interval } from '@upbeat/api/domain/programme/programme.ts';
import { zoneText } from './zone-words.ts';
import { durationSpoken } from './clock-text.ts';

export interface PlanBar {
  readonly interval: Interval;
  readonly when: 'past' | 'now' | 'ahead';
  /** How much of this interval has passed, 0–1. */
  readonly done: number;
}

/** The bars of a plan at this second of the programme; null stands for a plan that is not running. */
export function planBars(intervals: readonly Interval[], programmeSecond: number | null): PlanBar[] {
  let ends = 0;
  return intervals.map((interval) => {
    const begins = ends;
    ends += interval.seconds;
    if (programmeSecond === null || programmeSecond < begins) return { interval, when: 'ahead', done: 0 };
    if (programmeSecond >= ends) return { interval, when: 'past', done: 1 };
    return { interval, when: 'now', done: (programmeSecond - begins) / interval.seconds };
  });
}

/** What a screen reader says for the picture of a plan. */
export function planSpoken(bars: readonly PlanBar[]): string {
  const count = bars.length === 1 ? '1 interval' : `${bars.length} intervals`;
  const index = bars.findIndex(({ when }) => when === 'now');
  const now = bars[index];
  if (now === undefined) return `Plan of the class: ${count}`;
  const { name, targetZone, seconds } = now.interval;
  const place = `interval ${index + 1} of ${bars.length}`;
  return `Plan of the class: ${place}, ${name}, target ${zoneText(targetZone)}, ${durationSpoken(seconds)}`;
}
