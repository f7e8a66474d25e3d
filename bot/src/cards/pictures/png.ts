import sharp from 'sharp';
import type { Picture } from './picture.ts';

/** Colours of a palette: sixteen take four bits a pixel, and are enough for five zones, their tints and soft edges. */
const COLOURS = 16;
export const SHARPEST = 2;

/**
 * A picture as PNG with a palette, on a transparent ground.
 *
 * @param scale pixels for each CSS pixel
 */
export async function pngOf({ width, height, shapes }: Picture, scale: number = SHARPEST): Promise<Buffer> {
  const [pixelsWide, pixelsHigh] = [Math.round(width * scale), Math.round(height * scale)];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixelsWide}" height="${pixelsHigh}" ` +
    `viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: COLOURS, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer();
}
