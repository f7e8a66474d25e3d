import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Red, green, blue and opacity of each pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const EIGHT_BITS_RGBA = Uint8Array.of(8, 6, 0, 0, 0);
const BYTES_PER_PIXEL = 4;

/** Writes a PNG of eight bits a channel, without filters. */
export function writePng({ width, height, rgba }: Picture): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const rows: Uint8Array[] = [];
  for (let row = 0; row < height; row++) {
    rows.push(Uint8Array.of(0), rgba.subarray(row * width * BYTES_PER_PIXEL, (row + 1) * width * BYTES_PER_PIXEL));
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, EIGHT_BITS_RGBA])),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export interface PngFacts {
  readonly width: number;
  readonly height: number;
  readonly isWhiteOnTransparent: boolean;
  /** Whether something visible reaches the left and the right edge. */
  readonly touchesSides: boolean;
  /** Unpacked: packing differs from one version of zlib to the next. */
  readonly rows: Uint8Array;
}

/** Reads what the store asks of an icon. @throws when the file is no PNG of the kind that `writePng` writes */
export function readPng(bytes: Uint8Array): PngFacts {
  const file = Buffer.from(bytes);
  const header = file.subarray(24, 29);
  if (!file.subarray(0, 8).equals(SIGNATURE) || !header.equals(EIGHT_BITS_RGBA)) {
    throw new Error('An icon must be a PNG of eight bits a channel with opacity');
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const rows = inflateSync(dataOf(file));
  const stride = 1 + width * BYTES_PER_PIXEL;
  let isWhite = true;
  let [left, right] = [false, false];
  for (let row = 0; row < height; row++) {
    if (rows[row * stride] !== 0) throw new Error('An icon must be written without filters');
    for (let column = 0; column < width; column++) {
      const at = row * stride + 1 + column * BYTES_PER_PIXEL;
      if (rows[at + 3] === 0) continue;
      if (rows[at] !== 255 || rows[at + 1] !== 255 || rows[at + 2] !== 255) isWhite = false;
      if (column === 0) left = true;
      if (column === width - 1) right = true;
    }
  }
  return { width, height, isWhiteOnTransparent: isWhite, touchesSides: left && right, rows };
}

function dataOf(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
