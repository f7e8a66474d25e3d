import { zoneBounds, ZONES, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { short, type Picture } from './picture.ts';
import { zoneColours } from './zone-colours.ts';
import { glyphShapes } from './zone-pictures.ts';

const WIDTH = 336;
const HEIGHT = 132;
/** For the glyphs that name the bands. */
const LEFT = 28;
/** The field begins a little below zone 1, in share of the maximum: what is lower lies at its lower edge. */
const LOWEST_SHARE = 0.45;
const PADDING_BPM = 5;

interface Field {
  readonly from: number;
  readonly to: number;
}

/**
 * One person's own curve over the bands of their zones, each named by its glyph,
 * which is grey: the band has the colour. Where nothing was measured the line is
 * broken. It has no address: whoever may see it has it in their card.
 *
 * @param curve mean bpm of equal stretches of the class, with at least one reading
 * @param maxHeartRate bpm; null draws the line alone
 */
export function curvePicture(curve: readonly (number | null)[], maxHeartRate: number | null): Picture {
  const field = fieldOf(curve, maxHeartRate);
  const bands = maxHeartRate === null ? '' : bandsOf(maxHeartRate, field);
  const left = maxHeartRate === null ? 0 : LEFT;
  const path = pathOf(curve, field, left);
  const line = (colour: string, width: number) =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: bands + line('#ffffff', 4.5) + line('#242424', 2.25),
    address: null,
  };
}

function fieldOf(curve: readonly (number | null)[], maxHeartRate: number | null): Field {
  if (maxHeartRate !== null) return { from: LOWEST_SHARE * maxHeartRate, to: maxHeartRate };
  const read = curve.filter((bpm) => bpm !== null);
  return { from: Math.min(...read) - PADDING_BPM, to: Math.max(...read) + PADDING_BPM };
}

function bandsOf(maxHeartRate: number, field: Field): string {
  return ZONES.filter((zone): zone is Exclude<Zone, 0> => zone > 0)
    .map((zone) => {
      const top = zone === 5 ? 0 : heightOf((zoneBounds(zone, maxHeartRate).to ?? 0) + 1, field);
      const bottom = heightOf(zoneBounds(zone, maxHeartRate).from ?? 0, field);
      const { fill } = zoneColours(zone);
      const middle = (top + bottom) / 2;
      return (
        `<rect x="${LEFT}" y="${short(top + 0.5)}" width="${WIDTH - LEFT}" height="${short(bottom - top - 1)}" rx="2" fill="${fill}" fill-opacity=".3"/>` +
        `<g transform="translate(0 ${short(middle - 8)})">${glyphShapes(zone, zoneColours(0))}</g>`
      );
    })
    .join('');
}

function pathOf(curve: readonly (number | null)[], field: Field, left: number): string {
  const inset = 3;
  const step = (WIDTH - left - 2 * inset) / Math.max(1, curve.length - 1);
  return curve
    .map((bpm, index) => {
      if (bpm === null) return '';
      const at = `${short(left + inset + index * step)} ${short(heightOf(bpm, field))}`;
      const isFirst = index === 0 || curve[index - 1] === null;
      return isFirst ? `M${at}h.01` : `L${at}`;
    })
    .join('');
}

function heightOf(bpm: number, { from, to }: Field): number {
  const share = Math.min(1, Math.max(0, (bpm - from) / (to - from)));
  return Math.min(HEIGHT - 3, Math.max(3, HEIGHT * (1 - share)));
}
