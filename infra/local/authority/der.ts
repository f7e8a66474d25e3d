/** The few words of DER (ITU-T X.690) that a certificate is written in. */

const SEQUENCE = 0x30;
const SET = 0x31;
const BOOLEAN = 0x01;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

/** One value with its tag and length. */
export function tagged(tag: number, ...content: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([Buffer.from([tag]), lengthOf(body), body]);
}

/** Lengths to 127 take one byte; longer ones are preceded by the number of their bytes. */
function lengthOf(body: Buffer): Buffer {
  if (body.length < 0x80) return Buffer.from([body.length]);
  const digits = Buffer.alloc(4);
  digits.writeUInt32BE(body.length);
  const significant = digits.subarray(digits.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([0x80 | significant.length]), significant]);
}

export const sequence = (...items: Buffer[]): Buffer => tagged(SEQUENCE, ...items);
export const set = (...items: Buffer[]): Buffer => tagged(SET, ...items);
export const isTrue = (): Buffer => tagged(BOOLEAN, Buffer.from([0xff]));
export const octets = (content: Buffer): Buffer => tagged(OCTET_STRING, content);
export const text = (content: string): Buffer => tagged(UTF8_STRING, content);

/** An integer without sign; a leading zero keeps a high first bit from reading as a minus. */
export function integer(value: Buffer | number): Buffer {
  const bytes = typeof value === 'number' ? Buffer.from([value]) : value;
  return tagged(INTEGER, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** Bits in whole bytes, less those unused at the end. */
export const bits = (content: Buffer, unused = 0): Buffer => tagged(BIT_STRING, Buffer.from([unused]), content);

/** An object identifier from its dotted form, such as `2.5.29.17`. */
export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(OBJECT_IDENTIFIER, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(arc: number): number[] {
  const digits = [arc & 0x7f];
  for (let left = arc >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

/** A moment in whole seconds; RFC 5280 changes the notation in the year 2050. */
export function time(moment: Date): Buffer {
  const digits = `${moment.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  return moment.getUTCFullYear() < 2050 ? tagged(UTC_TIME, digits.slice(2)) : tagged(GENERALIZED_TIME, digits);
}
