import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { short, type Picture } from './picture.ts';
import { UNLIT, zoneColours } from './zone-colours.ts';

/** The five bars of the zone glyph on a 20×16 grid, shortest first: the same as on every other surface. */
const GLYPH_BARS = [
  'M0 14.5V13.5a1.5 1.5 0 0 1 3 0V14.5a1.5 1.5 0 0 1-3 0z',
  'M4.25 14.5V10.5a1.5 1.5 0 0 1 3 0V14.5a1.5 1.5 0 0 1-3 0z',
  'M8.5 14.5V7.5a1.5 1.5 0 0 1 3 0V14.5a1.5 1.5 0 0 1-3 0z',
  'M12.75 14.5V4.5a1.5 1.5 0 0 1 3 0V14.5a1.5 1.5 0 0 1-3 0z',
  'M17 14.5V1.5a1.5 1.5 0 0 1 3 0V14.5a1.5 1.5 0 0 1-3 0z',
];

export const BAR_WIDTH = 100;
const BAR_HEIGHT = 12;

/** Five rising bars, lit up to the zone. */
export function glyphPicture(zone: Zone): Picture {
  return { width: 20, height: 16, shapes: glyphShapes(zone), address: `glyph-${zone}` };
}

export function glyphPictureAt(address: string): Picture | null {
  const [, zone] = /^glyph-([0-5])$/.exec(address) ?? [];
  return zone === undefined ? null : glyphPicture(Number(zone) as Zone);
}

/** The shapes of a glyph alone, for a picture that holds one; in other colours where its own stand beside it. */
export function glyphShapes(zone: Zone, { fill, edge } = zoneColours(zone)): string {
  const [lit, off] = [GLYPH_BARS.slice(0, zone).join(''), GLYPH_BARS.slice(zone).join('')];
  const shapes = [
    off === '' ? '' : `<path d="${off}" fill="${UNLIT.fill}" fill-opacity="${UNLIT.opacity}"/>`,
    lit === '' ? '' : `<path d="${lit}" fill="${fill}" stroke="${edge}" stroke-width=".6"/>`,
  ];
  return `<g transform="translate(.5 .5) scale(.95)">${shapes.join('')}</g>`; // or the edge would be cut off
}

/**
 * How long a zone was held, beside the other zones.
 *
 * @param share of the longest of them, 0–1; a zone that was held at all shows as a dot at least
 */
export function zoneBarPicture(zone: Zone, share: number): Picture {
  const { fill, edge } = zoneColours(zone);
  const length = BAR_HEIGHT - 3 + (BAR_WIDTH - BAR_HEIGHT + 2) * Math.min(1, share);
  const bar = `<rect x=".5" y="1.5" width="${short(length)}" height="${BAR_HEIGHT - 3}" rx="4.5" fill="${fill}" stroke="${edge}"/>`;
  return { width: BAR_WIDTH, height: BAR_HEIGHT, shapes: share > 0 ? bar : '', address: null };
}
