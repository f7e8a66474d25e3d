import { durationOf, type Interval, type Programme } from './programme.ts';

/**
 * Where the programme stands from one session second on. The session's clock never stops, so that every sample has
 * its own second; the programme may pause, be stretched or skip, and each such act adds an anchor.
 */
export interface Anchor {
  readonly fromSecond: number;
  /** Before the beginning of `interval`, and even below zero, while time is added. */
  readonly programmeSecond: number;
  readonly isRunning: boolean;
  /** The interval that is on from here: added time never goes back to the one before it. */
  readonly interval?: number;
  /** The act that set it, by its id: an act that arrives twice is one act. */
  readonly act?: string;
}

/** The anchors of a session in ascending order of `fromSecond`; never empty. */
export type Playback = readonly [Anchor, ...Anchor[]];

/** A class that has just begun. */
export const FROM_THE_START: Playback = [{ fromSecond: 0, programmeSecond: 0, isRunning: true }];

/** Where a class stands at one moment. */
export type Position =
  | {
      readonly state: 'running' | 'paused';
      readonly index: number;
      readonly interval: Interval;
      readonly next: Interval | null;
      readonly secondsLeft: number;
      readonly programmeSecond: number;
    }
  | { readonly state: 'finished'; readonly programmeSecond: number };

/** The second of the programme at this second of the session: fractions are kept, so that a countdown can be smooth. */
export function programmeSecondAt(playback: Playback, sessionSecond: number): number {
  const anchor = anchorAt(playback, sessionSecond);
  const elapsed = anchor.isRunning ? Math.max(0, sessionSecond - anchor.fromSecond) : 0;
  return anchor.programmeSecond + elapsed;
}

/** Which interval is on, how long it still lasts, and what follows. An interval begins at its first second. */
export function positionAt(programme: Programme, playback: Playback, sessionSecond: number): Position {
  const programmeSecond = programmeSecondAt(playback, sessionSecond);
  const { isRunning, interval: earliest } = anchorAt(playback, sessionSecond);
  const index = intervalAt(programme, programmeSecond, earliest);
  const interval = index === null ? undefined : programme.intervals[index];
  if (index === null || !interval) return { state: 'finished', programmeSecond: durationOf(programme) };
  return {
    state: isRunning ? 'running' : 'paused',
    index,
    interval,
    next: programme.intervals[index + 1] ?? null,
    secondsLeft: endOf(programme, index) - programmeSecond,
    programmeSecond,
  };
}

/** Which interval this second of the programme is in, and none before the `earliest`; null when all are over. */
export function intervalAt({ intervals }: Programme, programmeSecond: number, earliest = 0): number | null {
  let ends = 0;
  for (const [index, { seconds }] of intervals.entries()) {
    ends += seconds;
    if (index >= earliest && programmeSecond < ends) return index;
  }
  return null;
}

/** The second of the programme in which an interval ends and the next one begins. */
export function endOf({ intervals }: Programme, index: number): number {
  return intervals.slice(0, index + 1).reduce((sum, { seconds }) => sum + seconds, 0);
}

function anchorAt(playback: Playback, sessionSecond: number): Anchor {
  return playback.findLast(({ fromSecond }) => fromSecond <= sessionSecond) ?? playback[0];
}

/** Which interval a session second is in; null while the programme is paused and once it is over. */
export function intervalIndexAt(programme: Programme, playback: Playback, sessionSecond: number): number | null {
  const position = positionAt(programme, playback, sessionSecond);
  return position.state === 'running' ? position.index : null;
}
