import type { Interval, Programme } from './programme.ts';

/** What a careful coach would do otherwise. It is said, and hinders nobody. */
export type Advice = 'no-cool-down' | 'starts-hard' | 'sudden-peak';

/** A class begins and ends at an effort at which one can still sing or talk (ACSM Guidelines, 11th ed., ch. 5). */
const GENTLE_ZONE = 2;
const PEAK_ZONE = 5;
/** So much must lie before the first peak for muscles and heart to be ready (the same: 5 min at least). */
const READY_SECONDS = 300;

/** What to think over in a programme, in the order of the class. */
export function adviceOn({ intervals }: Pick<Programme, 'intervals'>): Advice[] {
  const [first] = intervals;
  const last = intervals.at(-1);
  return [
    ...(first !== undefined && first.targetZone > GENTLE_ZONE ? (['starts-hard'] as const) : []),
    ...(hasSuddenPeak(intervals) ? (['sudden-peak'] as const) : []),
    ...(last !== undefined && last.targetZone > GENTLE_ZONE ? (['no-cool-down'] as const) : []),
  ];
}

function hasSuddenPeak(intervals: readonly Interval[]): boolean {
  const peak = intervals.findIndex(({ targetZone }) => targetZone === PEAK_ZONE);
  if (peak === -1) return false;
  return intervals.slice(0, peak).reduce((sum, { seconds }) => sum + seconds, 0) < READY_SECONDS;
}
