import { FROM_THE_START, positionAt, type Position } from '@upbeat/api/domain/programme/playback.ts';
import { durationOf, type Programme } from '@upbeat/api/domain/programme/programme.ts';

/** How much faster than a class a rehearsal runs. */
export const SPEEDS = [1, 10, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** A rehearsal since somebody last touched its clock. Nobody is in it and nothing is kept. */
export interface Rehearsal {
  /** When that was, on a monotonic clock in ms, and where the programme stood. */
  readonly sinceMs: number;
  readonly second: number;
  readonly speed: Speed;
  readonly isRunning: boolean;
}

export function beginRehearsal(nowMs: number): Rehearsal {
  return { sinceMs: nowMs, second: 0, speed: 1, isRunning: true };
}

/** The second of the programme; it ends with it. */
export function secondAt(rehearsal: Rehearsal, programme: Programme, nowMs: number): number {
  const { sinceMs, second, speed, isRunning } = rehearsal;
  const passed = isRunning ? (Math.max(0, nowMs - sinceMs) / 1000) * speed : 0;
  return Math.min(durationOf(programme), second + passed);
}

/** Where the programme stands, as the stage of a class would show it: the begun second counts. */
export function rehearsedAt(rehearsal: Rehearsal, programme: Programme, nowMs: number): Position {
  const position = positionAt(programme, FROM_THE_START, secondAt(rehearsal, programme, nowMs));
  if (position.state === 'finished') return position;
  const secondsLeft = Math.ceil(position.secondsLeft);
  return { ...position, secondsLeft, state: rehearsal.isRunning ? 'running' : 'paused' };
}

/** Runs on or rests, faster or slower, from where it stands. */
export function changed(
  rehearsal: Rehearsal,
  programme: Programme,
  nowMs: number,
  change: Partial<Pick<Rehearsal, 'speed' | 'isRunning'>>,
): Rehearsal {
  return { ...rehearsal, sinceMs: nowMs, second: secondAt(rehearsal, programme, nowMs), ...change };
}

/** Within this many seconds of its beginning, back means the interval before. */
const JUST_BEGUN = 3;

/** To the beginning of the next interval, or of this one, or of the one before when this one has just begun. */
export function skipped(rehearsal: Rehearsal, programme: Programme, nowMs: number, to: 'next' | 'back'): Rehearsal {
  const second = secondAt(rehearsal, programme, nowMs);
  const begins = beginnings(programme);
  const target =
    to === 'next'
      ? (begins.find((begin) => begin > second) ?? durationOf(programme))
      : (begins.findLast((begin) => begin < second - JUST_BEGUN * rehearsal.speed) ?? 0);
  return { ...rehearsal, sinceMs: nowMs, second: target };
}

function beginnings({ intervals }: Programme): number[] {
  let ends = 0;
  return intervals.map(({ seconds }) => {
    const begin = ends;
    ends += seconds;
    return begin;
  });
}
