import { FROM_THE_START, type Anchor, type Playback } from '../programme/playback.ts';

/** Within this many seconds a new clock is the old one on a slower line. */
const SLACK_SECONDS = 2;

/** What a sender needs of a clock of the api. */
interface HeardClock {
  /** With its fraction; null before the class begins. */
  readonly second: number | null;
  readonly playback: readonly Anchor[];
}

/**
 * The class's seconds as a sender counts them: agreed with the api once, then run on by the sender's own monotonic
 * clock, so that a second never moves while a connection comes and goes.
 */
export interface SessionGrid {
  /** Takes a clock of the api, heard at `nowMs` of the monotonic clock. */
  agree(clock: HeardClock, nowMs: number): void;
  /** The session second with its fraction, or null before the class begins. */
  readonly secondAt: (nowMs: number) => number | null;
  readonly playback: () => Playback;
}

/** A grid that agrees with the first clock it hears, and moves only when that must have been wrong. */
export function createSessionGrid(): SessionGrid {
  let beganAtMs: number | null = null;
  let playback = FROM_THE_START;
  const secondAt = (nowMs: number): number | null => (beganAtMs === null ? null : (nowMs - beganAtMs) / 1000);

  return {
    agree({ second, playback: [first, ...others] }, nowMs) {
      if (first) playback = [first, ...others];
      if (second === null) return;
      const own = secondAt(nowMs);
      // A computer that slept finds its own clock behind; a slow line only seems to be late.
      if (own === null || Math.abs(own - second) > SLACK_SECONDS) beganAtMs = nowMs - second * 1000;
    },
    secondAt,
    playback: () => playback,
  };
}
