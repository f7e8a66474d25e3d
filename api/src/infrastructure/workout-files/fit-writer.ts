/** One value of a FIT message: its number in the profile, and how wide it is. */
export interface FitField {
  readonly number: number;
  readonly type: keyof typeof BASE_TYPES;
  readonly value: number;
}

export interface FitMessage {
  /** The message's number in the profile: 0 file_id, 18 session, 20 record and so on. */
  readonly number: number;
  readonly fields: readonly FitField[];
}

/** Base type bytes of the FIT protocol, and their sizes. */
const BASE_TYPES = {
  enum: { byte: 0x00, size: 1 },
  uint8: { byte: 0x02, size: 1 },
  uint16: { byte: 0x84, size: 2 },
  uint32: { byte: 0x86, size: 4 },
} as const;

const FIT_EPOCH_MS = Date.UTC(1989, 11, 31);
const HEADER_BYTES = 14;
const PROTOCOL_VERSION = 0x10;
const PROFILE_VERSION = 2100;
const DEFINITION = 0x40;

/** A moment as FIT files count it: seconds since the end of 1989. */
export function fitTime(at: Date): number {
  return Math.floor((at.getTime() - FIT_EPOCH_MS) / 1000);
}

/**
 * Writes an uncompressed little-endian FIT file: a definition wherever the shape of messages changes, then data.
 * It knows no strings, arrays or developer fields.
 */
export function writeFit(messages: readonly FitMessage[]): Uint8Array {
  const data: number[] = [];
  let defined = '';
  for (const { number, fields } of messages) {
    const shape = [number, ...fields.flatMap((field) => [field.number, field.type])].join();
    if (shape !== defined) {
      data.push(DEFINITION, 0, 0, ...littleEndian(number, 2), fields.length);
      for (const field of fields) data.push(field.number, BASE_TYPES[field.type].size, BASE_TYPES[field.type].byte);
      defined = shape;
    }
    data.push(0, ...fields.flatMap(({ type, value }) => littleEndian(value, BASE_TYPES[type].size)));
  }
  const head = [HEADER_BYTES, PROTOCOL_VERSION, ...littleEndian(PROFILE_VERSION, 2), ...littleEndian(data.length, 4)];
  const header = [...head, ...Buffer.from('.FIT')];
  const file = [...header, ...littleEndian(checksum(header), 2), ...data];
  return Uint8Array.from([...file, ...littleEndian(checksum(file), 2)]);
}

function littleEndian(value: number, size: number): number[] {
  return Array.from({ length: size }, (_, index) => Math.floor(value / 2 ** (8 * index)) & 0xff);
}

/** CRC-16 as the FIT protocol defines it (the reflected polynomial 0xA001). */
function checksum(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}
