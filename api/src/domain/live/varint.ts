/** The largest number a varint of this protocol holds: five groups of seven bits, cut to an unsigned 32 bit number. */
const LARGEST = 0xffff_ffff;

/**
 * Appends an unsigned number as LEB128: seven bits a byte, lowest first, the high bit set while more follows.
 *
 * @param value a whole number from 0 to 4,294,967,295
 */
export function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/** Reads one number, or returns null when it is cut short, too large or written longer than needed. */
export function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } | null {
  let value = 0;
  for (let group = 0; group < 5; group++) {
    const byte = bytes[at + group];
    if (byte === undefined) return null;
    value += (byte % 0x80) * 0x80 ** group;
    if (byte < 0x80) {
      const isCanonical = byte !== 0 || group === 0;
      return isCanonical && value <= LARGEST ? { value, next: at + group + 1 } : null;
    }
  }
  return null;
}
