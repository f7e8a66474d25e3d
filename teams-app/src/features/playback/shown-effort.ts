import type { ClassCourse, ClassMean } from '@upbeat/api/contract/recordings.ts';
import { effortLevelOf, zoneOfLevel } from '@upbeat/api/domain/effort/effort-level.ts';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { extremesOf, readingAt } from '../../shared/curve/effort-curve.ts';
import { linesOfSeries, linesOfSteps, linesOfTaps, valueAt, type Line } from './effort-lines.ts';
import { bpmScale, levelScale, type Scale } from './effort-scale.ts';
import type { OwnEffort } from './use-watched.ts';

/** What is drawn beside the video, and how it is read. */
export interface ShownEffort {
  readonly lines: readonly Line[];
  readonly scale: Scale;
  readonly readAt: (second: number) => EffortReading;
}

/** What the curve says of one second. */
export type EffortReading =
  | { readonly type: 'bpm'; readonly bpm: number; readonly zone: Zone | null }
  | { readonly type: 'mean' | 'tapped'; readonly zone: Zone }
  | { readonly type: 'paused' | 'nothing' | 'nothing-tapped' };

/** My own effort: what a sensor measured, or else what I tapped; null where there is neither. */
export function ownEffort({ series, ratings, maxHeartRate }: OwnEffort, course: ClassCourse): ShownEffort | null {
  if (extremesOf(series) !== null) {
    const valueOf = maxHeartRate === null ? (bpm: number) => bpm : (bpm: number) => effortLevelOf(bpm, maxHeartRate);
    const lines = linesOfSeries(series, valueOf);
    const scale = maxHeartRate === null ? bpmScale(lines) : levelScale(lines);
    return { lines, scale, readAt: (second) => readSeries(series, Math.floor(second), maxHeartRate) };
  }
  const lines = linesOfTaps(ratings, course);
  if (lines.length === 0) return null;
  return { lines, scale: levelScale(lines), readAt: (second) => readLevel(lines, second, 'tapped') };
}

/** The mean of the class; null where it is withheld. */
export function meanEffort({ levels, stepSeconds }: ClassMean): ShownEffort | null {
  if (levels === null) return null;
  const lines = linesOfSteps(levels, stepSeconds);
  return { lines, scale: levelScale(lines), readAt: (second) => readLevel(lines, second, 'mean') };
}

function readSeries(series: readonly number[], second: number, maxHeartRate: number | null): EffortReading {
  const reading = readingAt(series, second, { maxHeartRate, height: 1 });
  if (reading.state === 'read') return { type: 'bpm', bpm: reading.bpm, zone: reading.zone };
  return { type: reading.state === 'paused' ? 'paused' : 'nothing' };
}

function readLevel(lines: readonly Line[], second: number, type: 'mean' | 'tapped'): EffortReading {
  const level = valueAt(lines, second);
  if (level === null) return { type: type === 'mean' ? 'nothing' : 'nothing-tapped' };
  return { type, zone: zoneOfLevel(level) };
}
