import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';

/** Which interval a tap is about. */
export interface EffortQuestion {
  readonly interval: number;
  readonly name: string;
  /** Whether it is over: "How was that Push?", and else "How is this Warm-up?" */
  readonly isOver: boolean;
}

/** The interval that has just ended, or during the first one that one; null before the class. */
export function effortQuestion({ intervals }: Programme, position: Position | null): EffortQuestion | null {
  if (position === null) return null;
  const interval = position.state === 'finished' ? intervals.length - 1 : Math.max(0, position.index - 1);
  const asked = intervals[interval];
  if (asked === undefined) return null;
  const isOver = position.state === 'finished' || position.index > 0;
  return { interval, name: asked.name, isOver };
}
