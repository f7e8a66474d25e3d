import { OutOfRange } from '../errors.ts';
import { isByteOfSecond, MISSING } from './sample.ts';

/** Some seconds of one participation, as one writer appended them. Never changed afterwards. */
export interface Segment {
  /** The session second of the first byte. */
  readonly firstSecond: number;
  /** Who appended it. With the first second it is the key: a writer never appends two from the same second. */
  readonly writer: string;
  /** One byte a second: 0 missing, 1 paused, 30–240 bpm. */
  readonly bytes: Uint8Array;
}

/** A day: the longest series there is, in seconds. It bounds what a wrong second can cost. */
export const LONGEST_SERIES_SECONDS = 86_400;

/**
 * Lays segments over one another into the series of a whole session. In each second the first byte that is not
 * missing wins, where segments are ordered by first second, then writer, then bytes. So the result depends neither
 * on the order of arrival nor on segments that arrived twice.
 *
 * @param seconds length of the session; by default the series ends with its last segment
 * @returns one byte a second from second 0
 * @throws {OutOfRange} when a segment or the session lies outside the first day
 */
export function mergeSegments(segments: Iterable<Segment>, seconds?: number): Uint8Array<ArrayBuffer> {
  const ordered = [...segments].sort(byPrecedence);
  const end =
    seconds ?? ordered.reduce((last, { firstSecond, bytes }) => Math.max(last, firstSecond + bytes.length), 0);
  refuseBeyondADay('seconds', end);

  const series = new Uint8Array(end);
  for (const { firstSecond, bytes } of ordered) {
    refuseBeyondADay('firstSecond', firstSecond);
    const writable = Math.min(bytes.length, end - firstSecond);
    for (let index = 0; index < writable; index++) {
      const second = firstSecond + index;
      if (series[second] === MISSING) series[second] = bytes[index] ?? MISSING;
    }
  }
  return series;
}

/** One series over another: where the first says nothing, the second speaks. Bytes that are never written say nothing. */
export function layOver(series: Uint8Array, under: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: Math.max(series.length, under.length) }, (_, second) => {
    const byte = series[second];
    return isByteOfSecond(byte) && byte !== MISSING ? byte : (under[second] ?? MISSING);
  });
}

function byPrecedence(one: Segment, other: Segment): number {
  return (
    one.firstSecond - other.firstSecond ||
    compare(one.writer, other.writer) ||
    one.bytes.length - other.bytes.length ||
    compareBytes(one.bytes, other.bytes)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const differs = one.findIndex((byte, index) => byte !== other[index]);
  return differs === -1 ? 0 : (one[differs] ?? 0) - (other[differs] ?? 0);
}

function refuseBeyondADay(name: string, seconds: number): void {
  if (!(Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_SERIES_SECONDS)) {
    throw new OutOfRange(name, seconds, [0, LONGEST_SERIES_SECONDS]);
  }
}
