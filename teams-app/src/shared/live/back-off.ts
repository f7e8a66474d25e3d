const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait before try number `attempt`, counted from 0. Half of it is chance, so that a thousand pages that
 * lost one server do not come back in the same moment.
 *
 * @param random 0 up to, but not including, 1
 */
export function backOffMs(attempt: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(whole / 2 + (whole / 2) * random);
}
