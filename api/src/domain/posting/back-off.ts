const FIRST_MS = 500;
const LONGEST_MS = 16_000;

/**
 * How long to wait before Teams is asked again: twice as long after each try, by a chance of its own for each, so that
 * those who were refused together do not come back together. What Teams asked for is the least.
 *
 * @param attempt the tries that failed, from 1 on
 * @param random 0 to 1
 */
export function backOffMs(attempt: number, retryAfterMs: number | null, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  const ownMs = longest * (0.5 + random / 2);
  return Math.round(retryAfterMs === null ? ownMs : retryAfterMs + ownMs / 2);
}
