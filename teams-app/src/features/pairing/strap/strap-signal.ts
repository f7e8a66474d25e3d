import type { Measurement } from '@upbeat/api/domain/heart-rate/measurement.ts';
import { isBpm } from '@upbeat/api/domain/heart-rate/sample.ts';

/** What one notification of a strap means. */
export interface Signal {
  /** null when there is no heart rate in it. */
  readonly bpm: number | null;
  /** null when the strap cannot tell, or should not be believed yet. */
  readonly contact: 'good' | 'none' | null;
}

/** What is known of the connection in which a notification comes. */
export interface ConnectionSoFar {
  readonly sinceMs: number;
  readonly hasHadContact: boolean;
}

/** A Polar H10 may deny its contact just after connecting (polar-ble-sdk, issue 83). */
const UNSURE_MS = 10_000;

/**
 * Reads a measurement with the quirks of real straps in mind: a value without contact is random and is no heart rate;
 * 0 is no reading and no disconnection; many straps cannot tell whether they touch the skin.
 */
export function signalOf(
  { bpm, contact }: Pick<Measurement, 'bpm' | 'contact'>,
  { sinceMs, hasHadContact }: ConnectionSoFar,
): Signal {
  if (contact === 'none') return { bpm: null, contact: !hasHadContact && sinceMs < UNSURE_MS ? null : 'none' };
  return { bpm: isBpm(bpm) ? bpm : null, contact: contact === 'ok' ? 'good' : null };
}
