import type { Interval } from '../programme/programme.ts';
import { isBpm } from '../heart-rate/sample.ts';
import { readSeconds } from '../heart-rate/series.ts';
import type { HeldClass } from '../session/held.ts';

const MINUTE = 60;

/** The heart rate of a moment is the median of the readings so many seconds around it: one odd beat decides nothing. */
const AROUND_SECONDS = 2;

/** Of the minute, which has to be measured. */
const LEAST_COVERAGE = 0.8;

/**
 * By how many beats the heart slowed in the minute after a moment; below zero where it went on rising. A figure to
 * compare with oneself and no diagnosis: the study looked at patients after a treadmill test.
 *
 * @param series judged, and not held: what was read and nothing else
 * @param end the last second of the effort
 * @returns null where one of both moments, or more than a fifth of the minute, was not measured
 * @see Cole et al. 1999, N Engl J Med 341:1351–1357
 */
export function recoveryAfter(series: Uint8Array, end: number): number | null {
  const minute = series.subarray(end, end + MINUTE + 1);
  if (readSeconds(minute) < LEAST_COVERAGE * (MINUTE + 1)) return null;
  const atEnd = medianAround(series, end);
  const later = medianAround(series, end + MINUTE);
  return atEnd === null || later === null ? null : atEnd - later;
}

/**
 * The recovery after the hardest work of a class: of the work intervals that a whole minute without work followed, the
 * one with the highest mean, of equal ones the last.
 *
 * @returns null where no such minute was measured
 */
export function recoveryOf(
  series: Uint8Array,
  { intervals }: HeldClass,
  programme: readonly Interval[],
): number | null {
  const isWork = (index: number | null | undefined) => typeof index === 'number' && programme[index]?.kind === 'work';
  let hardest: { mean: number; recovery: number } | null = null;
  let seconds = 0;
  let beats = 0;
  for (let second = 0; second < intervals.length; second++) {
    const index = intervals[second];
    if (!isWork(index)) continue;
    const bpm = series[second] ?? 0;
    if (isBpm(bpm)) {
      seconds++;
      beats += bpm;
    }
    if (intervals[second + 1] === index) continue;
    const mean = seconds === 0 ? 0 : beats / seconds;
    if (mean > 0 && mean >= (hardest?.mean ?? 0) && !intervals.slice(second + 1, second + 1 + MINUTE).some(isWork)) {
      const recovery = recoveryAfter(series, second);
      if (recovery !== null) hardest = { mean, recovery };
    }
    seconds = 0;
    beats = 0;
  }
  return hardest?.recovery ?? null;
}

function medianAround(series: Uint8Array, second: number): number | null {
  const read = series
    .slice(Math.max(0, second - AROUND_SECONDS), second + AROUND_SECONDS + 1)
    .filter(isBpm)
    .sort();
  const upper = read[Math.floor(read.length / 2)];
  const lower = read[Math.floor((read.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
