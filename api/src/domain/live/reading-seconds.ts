/** Which session second each reading of a sensor belongs to. */
export interface ReadingSeconds {
  /**
   * @param at the session second with its fraction at which the reading came
   * @returns a second that had no reading yet, or null when this reading is one too many
   */
  take(at: number): number | null;
}

/** A reading may stand for a second that begins this much later, or ended this long ago. */
const LEEWAY_SECONDS = 0.75;

/**
 * Gives a sensor that notifies once a second one reading in each second. Notifications jitter by some tenths of a
 * second, so that cutting at whole seconds would put two of them into one second and none into the next: a reading
 * follows the one before it by whole seconds instead, as long as that stays close to the time at which it came.
 */
export function createReadingSeconds(): ReadingSeconds {
  let last: { at: number; second: number } | null = null;

  return {
    take(at) {
      const second = secondOf(at, last);
      if (second === null) return null;
      last = { at, second };
      return second;
    },
  };
}

function secondOf(at: number, last: { at: number; second: number } | null): number | null {
  if (at < 0) return null;
  const plain = Math.floor(at);
  if (last === null) return plain;
  const next = last.second + Math.max(1, Math.round(at - last.at));
  const isNear = next <= at + LEEWAY_SECONDS && next + 1 >= at - LEEWAY_SECONDS;
  if (isNear) return next;
  return plain > last.second ? plain : null;
}
