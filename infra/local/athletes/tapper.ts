import { EFFORT_RATINGS, type EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import { positionAt, type Playback } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { between, chance } from './random.ts';

/** One tap: how an interval felt. */
export interface Tap {
  readonly interval: number;
  readonly rating: EffortRating;
}

/** Someone without a sensor: asked once a second, answers with a tap when one is due. */
export interface Tapper {
  tapAt(playback: Playback, second: number): Tap | null;
}

const DELAY = 31;
const MOOD = 32;
const MISS = 33;
const FIRST = 34;

/** What most people tap after an interval with that target. */
const USUAL_RATING = [0, 0, 0, 1, 2, 3] as const;

/**
 * Taps a few seconds after each interval, and how it feels so far a few seconds after arriving, so that a tile says
 * something before the first interval is over. One interval in twelve is forgotten.
 */
export function createTapper(seed: number, programme: Programme): Tapper {
  let current: number | null | undefined;
  let due: { tap: Tap; at: number } | null = null;

  function moveTo(interval: number | null, second: number): void {
    if (current === undefined) {
      if (interval !== null) due = { tap: tapOf(interval), at: second + between(2, 12, chance(seed, FIRST)) };
    } else if (current !== null && chance(seed, MISS, current) > 1 / 12) {
      due = { tap: tapOf(current), at: second + between(2, 12, chance(seed, DELAY, current)) };
    }
    current = interval;
  }

  function tapOf(interval: number): Tap {
    const target = programme.intervals[interval]?.targetZone ?? 1;
    const mood = chance(seed, MOOD, interval);
    const shift = mood < 0.15 ? -1 : mood > 0.85 ? 1 : 0;
    const index = Math.min(EFFORT_RATINGS.length - 1, Math.max(0, USUAL_RATING[target] + shift));
    return { interval, rating: EFFORT_RATINGS[index] ?? 'moderate' };
  }

  return {
    tapAt(playback, second) {
      const position = positionAt(programme, playback, second);
      const interval = position.state === 'finished' ? null : position.index;
      if (interval !== current) moveTo(interval, second);
      if (due === null || second < due.at) return null;
      const { tap } = due;
      due = null;
      return tap;
    },
  };
}
