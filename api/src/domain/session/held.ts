import { intervalIndexAt, positionAt } from '../programme/playback.ts';
import type { EndedSession } from './session.ts';

/** A class as it was held, second by second: worked out once, for everybody who took part. */
export interface HeldClass {
  /** From the start to the end, or to the end of the programme where that came first. */
  readonly seconds: number;
  /** The interval that ran in each of these seconds; null in a pause. */
  readonly intervals: readonly (number | null)[];
}

/** A class that was never started has no seconds. */
export function heldClass({ programme, playback, startedAt, endedAt }: EndedSession): HeldClass {
  if (startedAt === null) return { seconds: 0, intervals: [] };
  let seconds = Math.max(0, Math.floor((endedAt.getTime() - startedAt.getTime()) / 1000));
  while (seconds > 0 && positionAt(programme, playback, seconds - 1).state === 'finished') seconds--;
  const intervals = Array.from({ length: seconds }, (_, second) => intervalIndexAt(programme, playback, second));
  return { seconds, intervals };
}
