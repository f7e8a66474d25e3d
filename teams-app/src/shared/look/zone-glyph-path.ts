/** The five bars of the zone glyph on a 20×16 grid, shortest first. */
const BARS: readonly string[] = [
  'M0 14.5V13.5a1.5 1.5 0 0 1 3 0V14.5a1.5 1.5 0 0 1-3 0z',
  'M4.25 14.5V10.5a1.5 1.5 0 0 1 3 0V14.5a1.5 1.5 0 0 1-3 0z',
  'M8.5 14.5V7.5a1.5 1.5 0 0 1 3 0V14.5a1.5 1.5 0 0 1-3 0z',
  'M12.75 14.5V4.5a1.5 1.5 0 0 1 3 0V14.5a1.5 1.5 0 0 1-3 0z',
  'M17 14.5V1.5a1.5 1.5 0 0 1 3 0V14.5a1.5 1.5 0 0 1-3 0z',
];

/** The lit bars of a zone as one path, and the rest as another: two elements a glyph instead of five. */
export function glyphPaths(litBars: number): { lit: string; off: string } {
  return { lit: BARS.slice(0, litBars).join(''), off: BARS.slice(litBars).join('') };
}
