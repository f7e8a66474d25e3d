import { OutOfRange } from '../errors.ts';
import { isBpm, MISSING, PAUSED } from './sample.ts';
import { LONGEST_SERIES_SECONDS } from './segment.ts';

/** For how many seconds a live sample speaks at most, its own included (product choice). */
export const LIVE_HOLD_SECONDS = 5;

/**
 * The same for recordings, where devices save space by writing only changes. With pauses taken out the mean is within
 * 1 bpm of the device's own in 29 of 30 recordings that have one (the other lasts 31 s); a plain mean is off by up to
 * 2.9, an unlimited hold by up to 7.1.
 */
export const RECORDING_HOLD_SECONDS = 60;

/** What a recording says about one second: a heart rate, or null (or 0, as devices write it) for "no reading". */
export interface Reading {
  readonly second: number;
  readonly bpm: number | null;
}

/** Seconds that do not count, the last one not included. */
export interface Pause {
  readonly from: number;
  readonly until: number;
}

export interface HoldRule {
  /** Length of the series in seconds. */
  readonly seconds: number;
  readonly capSeconds: number;
  readonly pauses?: readonly Pause[];
}

/**
 * Spreads readings over the seconds they speak for: each holds until the next, and no longer than the cap.
 * A null or 0 ends the hold; any other value outside 30–240 bpm is an artefact, and is passed over; of two readings of
 * one second the later in the list wins. Seconds within a pause become paused, whatever was read.
 *
 * @returns one byte a second: 0 missing, 1 paused, 30–240 bpm
 * @throws {OutOfRange} when the length is not between 0 and a day
 */
export function holdReadings(
  readings: readonly Reading[],
  { seconds, capSeconds, pauses = [] }: HoldRule,
): Uint8Array<ArrayBuffer> {
  if (!(Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_SERIES_SECONDS)) {
    throw new OutOfRange('seconds', seconds, [0, LONGEST_SERIES_SECONDS]);
  }
  const series = new Uint8Array(seconds);
  const speaking = [...new Map(readings.filter(speaks).map((reading) => [reading.second, reading])).values()].sort(
    (one, other) => one.second - other.second,
  );
  for (const [index, { second, bpm }] of speaking.entries()) {
    const next = speaking[index + 1]?.second ?? seconds;
    if (bpm !== null && bpm !== 0) series.fill(bpm, second, Math.min(next, second + capSeconds));
  }
  for (const { from, until } of pauses) series.fill(PAUSED, Math.max(0, from), Math.max(0, until));
  return series;
}

/**
 * Fills the gaps of a merged live series in the same way. A stored series does not tell why a second is missing, so
 * up to four seconds after a lost contact are filled as well.
 */
export function holdSeries(series: Uint8Array, capSeconds: number = LIVE_HOLD_SECONDS): Uint8Array<ArrayBuffer> {
  const held = new Uint8Array(series);
  let bpm = MISSING;
  let until = 0;
  for (let second = 0; second < series.length; second++) {
    const byte = series[second] ?? MISSING;
    if (byte !== MISSING) {
      bpm = isBpm(byte) ? byte : MISSING;
      until = second + capSeconds;
    } else if (second < until) held[second] = bpm;
  }
  return held;
}

function speaks({ second, bpm }: Reading): boolean {
  return second >= 0 && (bpm === null || bpm === 0 || isBpm(bpm));
}
