import { textWidth } from '../../shared/look/text-width.ts';

/** The width of a line is an estimate: it may be this much more. */
const SPARE = 1.03;
/** A name that must shrink below this share of its size reads better in two lines. */
const SMALLEST_SHARE = 0.62;

/** How much narrower the regular weight is. */
const REGULAR = 0.92;

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
  const inOneLine = Math.min(size, width / (textWidth(name) * SPARE));
  if (inOneLine >= size * SMALLEST_SHARE) return { size: Math.floor(inOneLine), lines: 1, width };
  const longest = longestLine(name, 2);
  const inTwoLines = Math.max(16, Math.floor(Math.min(size * SMALLEST_SHARE, width / (longest * SPARE))));
  return { size: inTwoLines, lines: 2, width: Math.round(Math.min(width, longest * inTwoLines * 1.1)) };
}

/** How large the line below may be to stay in one: down to the same share of its size. */
export function nextSize(text: string, size: number, width: number): number {
  return Math.max(Math.round(size * SMALLEST_SHARE), Math.floor(Math.min(size, width / (textWidth(text) * REGULAR))));
}

/** The most lines that a cue of 60 letters takes. */
const CUE_LINES = 3;
const SMALLEST_CUE = 16;

/** How large a cue may be: as planned in one line, else as large as two or three lines allow. */
export function cueSize(text: string, size: number, room: { width: number; height: number }): number {
  let best = SMALLEST_CUE;
  for (let lines = 1; lines <= CUE_LINES; lines++) {
    const byWidth = room.width / (longestLine(text, lines) * SPARE);
    const byHeight = room.height / (lines * CUE_LINE_HEIGHT);
    best = Math.max(best, Math.floor(Math.min(size, byWidth, byHeight)));
  }
  return best;
}

export const CUE_LINE_HEIGHT = 1.15;

/** How wide the longest of so many lines is when the words break at their best spaces. */
function longestLine(text: string, lines: number): number {
  const words = text.trim().split(/\s+/);
  if (lines === 1 || words.length === 1) return textWidth(words.join(' '));
  const breaks = words.slice(1).map((_, index) => {
    const first = textWidth(words.slice(0, index + 1).join(' '));
    return Math.max(first, longestLine(words.slice(index + 1).join(' '), lines - 1));
  });
  return Math.min(...breaks, textWidth(words.join(' ')));
}
