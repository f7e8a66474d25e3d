/** How wide a semibold letter of our type is on average, in parts of its size. */
const LETTER = 0.56;
/** A name that must shrink below this share of its size reads better in two lines. */
const SMALLEST_SHARE = 0.62;

/** The same for the regular weight. */
const REGULAR_LETTER = 0.5;

export interface IntervalText {
  readonly size: number;
  readonly lines: 1 | 2;
  /** How wide the text becomes at most, so that what follows it stays near. */
  readonly width: number;
}

/**
 * How to set the name of an interval, 1–40 letters long, into so many px: as large as planned, smaller, or in two lines.
 */
export function intervalText(name: string, size: number, width: number): IntervalText {
  const fits = (letters: number) => width / (letters * LETTER);
  const inOneLine = Math.min(size, fits(name.length));
  if (inOneLine >= size * SMALLEST_SHARE) return { size: Math.round(inOneLine), lines: 1, width };
  const letters = longestLine(name);
  const inTwoLines = Math.max(16, Math.round(Math.min(size * SMALLEST_SHARE, fits(letters))));
  return { size: inTwoLines, lines: 2, width: Math.round(Math.min(width, letters * LETTER * inTwoLines * 1.1)) };
}

/** How large the line below may be to stay in one: down to the same share of its size. */
export function nextSize(text: string, size: number, width: number): number {
  return Math.round(Math.max(size * SMALLEST_SHARE, Math.min(size, width / (text.length * REGULAR_LETTER))));
}

/** How many letters the longer of two lines has when the name breaks at its best space. */
function longestLine(name: string): number {
  const words = name.trim().split(/\s+/);
  const breaks = words.slice(1).map((_, index) => {
    const first = words.slice(0, index + 1).join(' ').length;
    return Math.max(first, words.slice(index + 1).join(' ').length);
  });
  return Math.min(...breaks, name.length);
}
