import { writePng, type Picture } from './png.ts';

/** The mark on its 20×20 grid: five bars as one breath, in and out. The same numbers draw it on every page. */
const BAR_HEIGHTS = [6, 12, 18, 12, 6];
const BAR_WIDTH = 3;
const BAR_STEP = 4;
const MARK_WIDTH = (BAR_HEIGHTS.length - 1) * BAR_STEP + BAR_WIDTH;
const MIDDLE = 9;

type Colour = readonly [number, number, number];
const WHITE: Colour = [255, 255, 255];
const BRAND: Colour = [0x5b, 0x5f, 0xc7];

/** Each pixel is looked at in so many places across and down, for soft edges. */
const LOOKS = 8;

/** `color.png`: the white mark on the colour of the brand; Teams rounds the corners. */
export function drawColorIcon(): Uint8Array {
  return writePng(drawMark({ size: 192, markWidth: 104, ink: WHITE, ground: BRAND }));
}

/** `outline.png`: the white mark on nothing, without padding at its sides. */
export function drawOutlineIcon(): Uint8Array {
  return writePng(drawMark({ size: 32, markWidth: 32, ink: WHITE, ground: null }));
}

function drawMark(wish: { size: number; markWidth: number; ink: Colour; ground: Colour | null }): Picture {
  const { size, markWidth, ink, ground } = wish;
  const scale = markWidth / MARK_WIDTH;
  const left = (size - markWidth) / 2;
  const top = size / 2 - MIDDLE * scale;
  const rgba = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const share = shareInMark(
        x,
        y,
        (at) => (at - left) / scale,
        (at) => (at - top) / scale,
      );
      const colour = ground === null ? ink : mix(ground, ink, share);
      rgba.set([...colour, ground === null ? Math.round(share * 255) : 255], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, rgba };
}

function shareInMark(x: number, y: number, toX: (at: number) => number, toY: (at: number) => number): number {
  let inside = 0;
  for (let down = 0; down < LOOKS; down++) {
    for (let across = 0; across < LOOKS; across++) {
      if (isInMark(toX(x + (across + 0.5) / LOOKS), toY(y + (down + 0.5) / LOOKS))) inside += 1;
    }
  }
  return inside / LOOKS ** 2;
}

/** Whether a place of the grid, measured from the left of the first bar, lies in a bar with round ends. */
function isInMark(x: number, y: number): boolean {
  const radius = BAR_WIDTH / 2;
  return BAR_HEIGHTS.some((height, index) => {
    const centre = index * BAR_STEP + radius;
    const end = height / 2 - radius;
    const beyond = Math.max(0, Math.abs(y - MIDDLE) - end);
    return Math.hypot(x - centre, beyond) <= radius;
  });
}

function mix(ground: Colour, ink: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => Math.round(ground[index] + (ink[index] - ground[index]) * share);
  return [part(0), part(1), part(2)];
}
