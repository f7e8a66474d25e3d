/** Inclusive ranges of whole numbers, ascending and apart: how seconds are acknowledged. */
export type Ranges = [first: number, last: number][];

/** Joins numbers in any order, repeated or not, into ranges. */
export function toRanges(numbers: Iterable<number>): Ranges {
  const ranges: Ranges = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
