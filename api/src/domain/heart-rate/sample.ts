/** The byte of a session second without a reading. */
export const MISSING = 0;

/** The byte of a session second in which the class or the recording was paused. */
export const PAUSED = 1;

/** The heart rates, in whole beats per minute, that we believe a sensor about: other bytes are never written. */
export const BPM_LIMITS = [30, 240] as const;

/**
 * How fast a heart can change, in beats per minute each second. Of 199,829 one-second steps in 38 recordings 99.99 %
 * are at most 10; good sensors reach 17; only a faulty optical one exceeded 20.
 */
const FASTEST_CHANGE = 20;

/** After this many seconds without an accepted sample nothing is known, and the next one stands for itself. */
const FORGOTTEN_AFTER_SECONDS = 10;

/** So many samples in a row that agree with one another outweigh the one before them. */
const RELOCK_AFTER = 3;

/** What a sensor says about touching the skin. Many cannot tell. */
export type Contact = 'unsupported' | 'none' | 'ok';

interface Heard {
  readonly second: number;
  readonly bpm: number;
}

/** The last sample refused for its slew, and how many in a row up to it agree with one another. */
interface Doubt extends Heard {
  readonly inARow: number;
}

/** What is remembered of one participation's stream between two samples. */
export interface Judgement {
  readonly accepted: Heard | null;
  readonly doubted: Doubt | null;
}

export const NO_JUDGEMENT: Judgement = { accepted: null, doubted: null };

export type Refusal =
  | 'not-an-integer'
  | 'out-of-bounds' // below 30, above 240, and the 0 some sensors send for "no reading"
  | 'too-fast' // more than 20 bpm each second since the last accepted sample
  | 'same-second' // this second already has its sample
  | 'not-a-second'; // seconds are whole and count from 0

/** What becomes of one sample. Only an accepted one has a byte. */
export type Verdict =
  | { readonly type: 'accepted'; readonly bpm: number; readonly isRelock: boolean }
  | { readonly type: 'missing' } // the sensor says so: no contact, no value
  | { readonly type: 'rejected'; readonly reason: Refusal };

/**
 * Judges the next sample of one stream. Pure: keep the returned judgement for the next call.
 *
 * A sample that arrives late, from before the last accepted one, is compared with that one all the same and changes
 * nothing: what was missed while offline still counts.
 *
 * @param second the session second it belongs to; gaps loosen the limit on change, above 10 s they lift it
 * @param value beats per minute as received: anything at all may come from outside, null is an explicit "no reading"
 * @param contact what the sensor says about the skin; values without contact are random and are never accepted
 */
export function judgeSample(
  judgement: Judgement,
  second: number,
  value: unknown,
  contact: Contact = 'unsupported',
): { readonly judgement: Judgement; readonly verdict: Verdict } {
  const refuse = (reason: Refusal, next: Judgement = { ...judgement, doubted: null }) => ({
    judgement: next,
    verdict: { type: 'rejected', reason } as const,
  });
  if (!Number.isSafeInteger(second) || second < 0) return refuse('not-a-second', judgement);
  if (contact === 'none' || value === null) {
    return { judgement: { ...judgement, doubted: null }, verdict: { type: 'missing' } };
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) return refuse('not-an-integer');
  if (!isBpm(value)) return refuse('out-of-bounds');

  const heard = { second, bpm: value };
  const { accepted } = judgement;
  if (accepted === null) return accept(heard, false);
  if (second === accepted.second) return refuse('same-second', judgement);

  if (second < accepted.second) {
    if (!couldFollow(accepted, heard)) return refuse('too-fast', judgement);
    return { judgement, verdict: { type: 'accepted', bpm: value, isRelock: false } };
  }
  if (couldFollow(accepted, heard)) return accept(heard, false);

  const doubted = doubt(judgement.doubted, heard);
  if (doubted.inARow >= RELOCK_AFTER) return accept(heard, true);
  return refuse('too-fast', { accepted, doubted });
}

/** Whether a number, or the byte of a second, is a heart rate that may be kept: whole, 30–240 bpm. */
export function isBpm(value: number): boolean {
  return Number.isInteger(value) && value >= BPM_LIMITS[0] && value <= BPM_LIMITS[1];
}

/** Whether anything at all, as received, may stand in a series: 0 missing, 1 paused, or a heart rate. */
export function isByteOfSecond(value: unknown): value is number {
  return value === MISSING || value === PAUSED || (typeof value === 'number' && isBpm(value));
}

function accept(heard: Heard, isRelock: boolean) {
  return {
    judgement: { accepted: heard, doubted: null },
    verdict: { type: 'accepted', bpm: heard.bpm, isRelock } as const,
  };
}

function couldFollow(one: Heard, other: Heard): boolean {
  return couldChange(other.bpm - one.bpm, other.second - one.second);
}

/** Whether a heart can change by so many beats per minute within so many seconds, or may have been forgotten in them. */
export function couldChange(bpm: number, seconds: number): boolean {
  const apart = Math.abs(seconds);
  return apart > FORGOTTEN_AFTER_SECONDS || Math.abs(bpm) <= FASTEST_CHANGE * apart;
}

function doubt(before: Doubt | null, heard: Heard): Doubt {
  if (before === null) return { ...heard, inARow: 1 };
  if (heard.second <= before.second) return before; // again or late: no new witness
  return { ...heard, inARow: couldFollow(before, heard) ? before.inARow + 1 : 1 };
}
