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
/** Readings that were held up on their way, by a busy computer or a slowed page, come in a bunch up to so late. */
const HELD_UP_SECONDS = 5;
/** A sensor that notifies once a second does not do so sooner than this. */
const SURPLUS_SECONDS = 0.5;

/**
 * Gives a sensor that notifies once a second one reading in each second. Notifications jitter by some tenths of a
 * second, so that cutting at whole seconds would put two of them into one second and none into the next: a reading
 * follows the one before it by whole seconds instead, as long as that stays close to the time at which it came. What
 * then comes at once after a silence was held up, and fills the seconds that the silence left out.
 */
export function createReadingSeconds(): ReadingSeconds {
  let last: { at: number; second: number } | null = null;
  let leftOut: number[] = [];

  return {
    take(at) {
      leftOut = leftOut.filter((second) => second >= at - HELD_UP_SECONDS);
      const isSurplus = last !== null && at - last.at < SURPLUS_SECONDS;
      const heldUp = isSurplus ? leftOut.shift() : undefined;
      if (heldUp !== undefined) return heldUp;
      const second = secondOf(at, last);
      if (second === null) return leftOut.shift() ?? null;
      for (let between = (last?.second ?? second) + 1; between < second; between += 1) leftOut.push(between);
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
