import { MISSING } from './sample.ts';

/** First second and length, each as a whole number of four bytes, the highest first. */
const HEADER_BYTES = 8;

/**
 * Merges the segments of one participation as `mergeSegments` does, from one piece of memory and in whatever order they
 * lie there: a class of 1,000 has more than half a million of them, too many for an object each.
 *
 * @param packed segments behind one another: first second and length in four bytes each, then the bytes
 * @returns one byte a second from second 0, or null where only the names of the writers tell who comes first: two
 *   segments begin in the same second and differ
 */
export function mergePacked(packed: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const header = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let end = 0;
  for (let at = 0; at < packed.length; at += HEADER_BYTES + header.getUint32(at + 4)) {
    end = Math.max(end, header.getUint32(at) + header.getUint32(at + 4));
  }
  const series = new Uint8Array(end);
  const saidFrom = new Uint32Array(end).fill(end); // the first second of the segment that speaks for each
  for (let at = 0; at < packed.length;) {
    const firstSecond = header.getUint32(at);
    const bytes = at + HEADER_BYTES;
    at = bytes + header.getUint32(at + 4);
    for (let index = bytes; index < at; index++) {
      const second = firstSecond + index - bytes;
      const byte = packed[index] ?? MISSING;
      const from = saidFrom[second] ?? end;
      if (byte === MISSING || from < firstSecond) continue;
      if (from === firstSecond && series[second] !== byte) return null;
      series[second] = byte;
      saidFrom[second] = firstSecond;
    }
  }
  return series;
}
