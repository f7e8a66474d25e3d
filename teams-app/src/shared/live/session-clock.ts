import type { ClockView } from '@upbeat/api/contract/live.ts';
import { FROM_THE_START, type Playback } from '@upbeat/api/domain/programme/playback.ts';

/** The session's clock as this page reckons it between two words of the server. */
export interface SessionClock {
  readonly set: (view: ClockView) => void;
  /** The second of the session with its fraction, or null before the start. */
  readonly second: () => number | null;
  readonly playback: () => Playback;
  readonly subscribe: (changed: () => void) => () => void;
}

/**
 * A reading that differs by more than this is a new truth, such as after sleep; below it, it only came a shorter or a
 * longer way. Every reading is late by its way here, so that the one furthest ahead is the best.
 */
const NEW_TRUTH_MS = 1000;

/** @param now a monotonic clock in ms, `performance.now` in a browser */
export function createSessionClock(now: () => number): SessionClock {
  const listeners = new Set<() => void>();
  let startMs: number | null = null; // when, on the monotonic clock, second 0 was
  let playback: Playback = FROM_THE_START;

  return {
    set(view) {
      const [first, ...rest] = view.playback;
      playback = first === undefined ? FROM_THE_START : [first, ...rest];
      startMs = view.second === null ? null : better(startMs, now() - view.second * 1000);
      for (const changed of listeners) changed();
    },
    second: () => (startMs === null ? null : Math.max(0, (now() - startMs) / 1000)),
    playback: () => playback,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

function better(known: number | null, measured: number): number {
  return known === null || Math.abs(measured - known) > NEW_TRUTH_MS ? measured : Math.min(known, measured);
}
