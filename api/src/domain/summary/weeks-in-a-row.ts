const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** 5 January 1970, a Monday. */
const A_MONDAY_MS = 4 * DAY_MS;

/**
 * For how many weeks without a break something happened, that of `last` included. Weeks begin on Monday, in UTC.
 *
 * @param earlier in any order; what lies in the week of `last` or after it changes nothing
 */
export function weeksInARow(last: Date, earlier: readonly Date[]): number {
  const weeks = new Set(earlier.map(weekOf));
  let count = 1;
  while (weeks.has(weekOf(last) - count)) count++;
  return count;
}

function weekOf(moment: Date): number {
  return Math.floor((moment.getTime() - A_MONDAY_MS) / WEEK_MS);
}
