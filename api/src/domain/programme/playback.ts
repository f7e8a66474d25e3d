import { durationOf, type Interval, type Programme } from './programme.ts';

/**
 * Where the programme stands from one session second on. The session's clock never stops, so that every sample has
 * its own second; the programme may pause, be stretched or skip, and each such act adds an anchor.
 */
export interface Anchor {
  readonly fromSecond: number;
  readonly programmeSecond: number;
  readonly isRunning: boolean;
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
  const anchor = playback.findLast(({ fromSecond }) => fromSecond <= sessionSecond) ?? playback[0];
  const elapsed = anchor.isRunning ? Math.max(0, sessionSecond - anchor.fromSecond) : 0;
  return anchor.programmeSecond + elapsed;
}

/** Which interval is on, how long it still lasts, and what follows. An interval begins at its first second. */
export function positionAt(programme: Programme, playback: Playback, sessionSecond: number): Position {
  const programmeSecond = programmeSecondAt(playback, sessionSecond);
  const isRunning = (playback.findLast(({ fromSecond }) => fromSecond <= sessionSecond) ?? playback[0]).isRunning;
  let ends = 0;
  for (const [index, interval] of programme.intervals.entries()) {
    ends += interval.seconds;
    if (programmeSecond < ends) {
      return {
        state: isRunning ? 'running' : 'paused',
        index,
        interval,
        next: programme.intervals[index + 1] ?? null,
        secondsLeft: ends - programmeSecond,
        programmeSecond,
      };
    }
  }
  return { state: 'finished', programmeSecond: durationOf(programme) };
}
