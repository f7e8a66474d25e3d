/** What a person is told about their own reading, and nobody else is. */
export type ReadingCare = 'check-signal' | 'high-for-a-while';

/**
 * How long a heart rate has been high. All of it is a rule of this product and no diagnosis: it says nothing of
 * anybody's health, only that an hour's class hardly asks for this, and that a reading like it is often a bad one.
 */
export interface HighWatch {
  /** The seconds of the stretch: its first, and the last one that was high. Null while there is none. */
  readonly high: { readonly first: number; readonly last: number; readonly isSudden: boolean } | null;
  /** The last reading, and since when it has been this very number. */
  readonly reading: { readonly bpm: number; readonly since: number; readonly second: number } | null;
}

export const NO_HIGH: HighWatch = { high: null, reading: null };

/**
 * Nobody holds more than 95 % of their maximum for long: ACSM's Guidelines (11th ed., ch. 6) call 96 % and above
 * near-maximal. Minutes of it are an all-out effort, a maximum that is set too low, or a sensor that reads wrong. It is
 * over below 92 %, so that a heart rate about the limit does not make the words come and go.
 */
const HIGH_SHARE = 0.95;
const STAYS_HIGH_SHARE = 0.92;
/** A short dip, and a gap as long as a tile takes to be lost, do not end a stretch. */
const DIP_SECONDS = 10;
const GAP_SECONDS = 15;

/** Two minutes is longer than the intervals in which a class goes all out. Half a minute before, the signal is checked. */
const HIGH_AFTER = 120;
const CHECK_AFTER = 90;
/** A doubtful signal is asked about early, and believed late: rather told for nothing than never. */
const DOUBTFUL_CHECK_AFTER = 30;
const DOUBTFUL_HIGH_AFTER = 240;

/** A living heart does not beat at one very number for so long at this effort, nor rise by so much within seconds. */
const FROZEN_SECONDS = 30;
const SUDDEN_BPM = 20;
const SUDDEN_SECONDS = 5;

/** Takes one accepted reading, in the order of its seconds. Without a known maximum nothing is high. */
export function watchHigh(
  { high, reading }: HighWatch,
  { second, bpm, maxHeartRate }: { second: number; bpm: number; maxHeartRate: number | null },
): HighWatch {
  const share = maxHeartRate === null ? 0 : bpm / maxHeartRate;
  const isGap = reading !== null && second - reading.second > GAP_SECONDS;
  const before = isGap ? null : reading;
  const next = { bpm, second, since: before?.bpm === bpm ? before.since : second };
  const standing = high !== null && !isGap && second - high.last <= DIP_SECONDS ? high : null;
  if (share >= STAYS_HIGH_SHARE && standing) return { high: { ...standing, last: second }, reading: next };
  if (share < HIGH_SHARE) return { high: standing, reading: next };
  const isSudden = before !== null && bpm - before.bpm >= SUDDEN_BPM && second - before.second <= SUDDEN_SECONDS;
  return { high: { first: second, last: second, isSudden }, reading: next };
}

/** What to say at this second, or null. `hasContact` is what the device says of itself, true where it says nothing. */
export function careOf({ high, reading }: HighWatch, second: number, hasContact = true): ReadingCare | null {
  if (high === null || reading === null || second - high.last > DIP_SECONDS) return null;
  const isFrozen = reading.second - reading.since >= FROZEN_SECONDS;
  const isDoubtful = high.isSudden || isFrozen || !hasContact;
  const lasts = high.last - high.first;
  if (lasts >= (isDoubtful ? DOUBTFUL_HIGH_AFTER : HIGH_AFTER)) return 'high-for-a-while';
  return lasts >= (isDoubtful ? DOUBTFUL_CHECK_AFTER : CHECK_AFTER) ? 'check-signal' : null;
}
