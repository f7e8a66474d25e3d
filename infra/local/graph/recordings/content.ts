import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** The bytes of a recording, any part of them at any time and always the same. */
export interface Content {
  readonly bytes: number;
  /** @param end the first byte that is no longer wanted */
  read(from: number, end: number): AsyncIterable<Uint8Array>;
}

/** Sockets take pieces of this size well, and a rate is kept evenly with them. */
const PIECE_BYTES = 256 * 1024;

export async function fileContent(path: string): Promise<Content> {
  const { size } = await stat(path);
  return {
    bytes: size,
    read: (from, end) =>
      from >= end ? none() : createReadStream(path, { start: from, end: end - 1, highWaterMark: PIECE_BYTES }),
  };
}

/** A film of which the beginning is a real one, made as long as wanted by a box that players skip. */
export async function paddedContent(path: string, bytes: number): Promise<Content> {
  const film = await readFile(path);
  const least = film.length + BOX_HEADER_BYTES;
  if (bytes < least)
    throw new RangeError(`A film of ${film.length} bytes is made at least ${least} long, not ${bytes}`);
  return made(Buffer.concat([film, freeBoxHeader(bytes - film.length)]), bytes);
}

/** No film at all: so many bytes, no two blocks of which are alike. */
export const madeUpContent = (bytes: number): Content => made(Buffer.alloc(0), bytes);

const BOX_HEADER_BYTES = 16;

/** ISO/IEC 14496-12 §8.1.2: free space, with its size in 64 bits. */
function freeBoxHeader(bytes: number): Buffer {
  const header = Buffer.alloc(BOX_HEADER_BYTES);
  header.writeUInt32BE(1, 0);
  header.write('free', 4, 'latin1');
  header.writeBigUInt64BE(BigInt(bytes), 8);
  return header;
}

function made(head: Buffer, bytes: number): Content {
  return {
    bytes,
    async *read(from, end) {
      for (let at = from; at < end;) {
        const piece = at < head.length ? head.subarray(at, end) : blockFrom(at - head.length).subarray(0, end - at);
        yield piece;
        at += piece.length;
      }
    },
  };
}

const NOISE = Buffer.concat(
  Array.from({ length: PIECE_BYTES / 32 }, (_, index) => createHash('sha256').update(`block ${index}`).digest()),
);

/** The rest of the block in which a byte lies; each begins with its number. */
function blockFrom(at: number): Buffer {
  const block = Buffer.from(NOISE);
  block.writeBigUInt64BE(BigInt(Math.floor(at / PIECE_BYTES)), 0);
  return block.subarray(at % PIECE_BYTES);
}

async function* none(): AsyncIterable<Uint8Array> {
  // nothing is wanted of it
}
