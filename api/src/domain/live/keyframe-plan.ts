/** When one audience is owed a keyframe beyond the regular ones. */
export interface KeyframePlan {
  /** Asks for one now and for another soon after: who just joined may not be listening yet. */
  want(nowMs: number): void;
  /** Whether one is to be sent now; then it counts as sent. */
  isDue(nowMs: number): boolean;
}

/** The second keyframe of a pair comes this much later: a browser on a slow line has opened its socket by then. */
const SECOND_AFTER_MS = 750;

/** However many people join at once, keyframes that are asked for are no closer than this. */
const DISTANCE_MS = 500;

export function createKeyframePlan(): KeyframePlan {
  let due: number[] = [];
  let last = -Infinity;

  return {
    want(nowMs) {
      const known = due.filter((at) => Math.abs(at - nowMs) <= SECOND_AFTER_MS); // others: the clock was set back
      due = [Math.min(nowMs, ...known), nowMs + SECOND_AFTER_MS];
    },
    isDue(nowMs) {
      if (Math.abs(nowMs - last) < DISTANCE_MS || !due.some((at) => at <= nowMs)) return false;
      due = due.filter((at) => at > nowMs);
      last = nowMs;
      return true;
    },
  };
}
