import type { Paired, RelaysConfig } from '@upbeat/api/contract/pairing.ts';
import type { RelayLink } from './relays/relay-line.ts';
import type { RelayProvider } from './relays/relay.ts';
import type { Sending } from './sending/sender.ts';
import type { ChoiceFailure } from './strap/choose-strap.ts';
import type { StrapState } from './strap/strap.ts';

/** How this page belongs to a person in a class. */
export type Entry =
  | { readonly state: 'asking'; readonly refusal: string | null }
  | { readonly state: 'exchanging' }
  /** Without a code: shown here, sent nowhere. */
  | { readonly state: 'trying' }
  | { readonly state: 'paired'; readonly paired: Paired; readonly isStopping: boolean; readonly hasFailed: boolean }
  /** Stopped by the person. `deleted` counts seconds, or is null when they stay. */
  | { readonly state: 'over'; readonly deleted: number | null };

/** Where heart rates come from. */
export type Source =
  | { readonly state: 'none'; readonly failure: ChoiceFailure | null }
  | { readonly state: 'choosing' }
  | { readonly state: 'strap'; readonly strap: StrapState }
  | { readonly state: 'relay'; readonly provider: RelayProvider; readonly link: RelayLink };

export interface Reading {
  readonly bpm: number;
  /** When it was measured, in ms since 1970. */
  readonly atMs: number;
}

/** All that the pairing page knows. None of it outlives the page. */
export interface PairingState {
  readonly entry: Entry;
  readonly source: Source;
  /** `missing` where the browser has no Web Bluetooth. */
  readonly bluetooth: 'unknown' | 'on' | 'off' | 'missing';
  readonly reading: Reading | null;
  readonly sending: Sending | null;
  readonly relays: RelaysConfig;
}

/** What the live part of the page says first. Everything but the first three lines is a reason why nothing is sent. */
export type Situation =
  | 'sending'
  | 'paused' // the class is; its seconds count all the same
  | 'kept' // no connection to Upbeat
  | 'trying'
  | 'ready' // the class has not begun
  | 'connecting'
  | 'first-beat'
  | 'no-contact'
  | 'no-reading'
  | 'strap-away'
  | 'bluetooth-off'
  | 'relay-away'
  | 'relay-refused'
  | 'left-meeting'
  | 'handing-in'
  | 'handed-in'
  | 'replaced'
  | 'pairing-over'
  | 'sharing-off'
  | 'refused';

/** A heart rate is shown for so long after it was measured. */
export const STALE_MS = 5000;

/** What matters most now to the person in front of the page. */
export function situationOf(state: PairingState, nowMs: number): Situation {
  const { entry, sending } = state;
  if (entry.state === 'trying') return sourceFault(state, nowMs) ?? 'trying';
  if (sending === null) return 'connecting';
  if (sending.ending !== null) return endingOf(sending);
  if (sending.klass === 'over') return sending.waiting > 0 ? 'handing-in' : 'handed-in';
  if (sending.isAway) return 'left-meeting';
  const fault = sourceFault(state, nowMs);
  if (fault !== null) return fault;
  if (sending.line === 'lost') return 'kept';
  if (sending.klass === 'before') return 'ready';
  return sending.klass === 'paused' ? 'paused' : 'sending';
}

function endingOf({ ending, waiting }: Sending): Situation {
  switch (ending) {
    case 'ended':
      return waiting > 0 ? 'refused' : 'handed-in';
    case 'sensor-replaced':
      return 'replaced';
    case 'consent-missing':
      return 'sharing-off';
    case 'pairing-over':
    case 'token-refused':
    case 'not-signed-in':
      return 'pairing-over';
    default:
      return 'refused';
  }
}

/** Why there is no heart rate at all, or null. */
function sourceFault({ source, bluetooth, reading }: PairingState, nowMs: number): Situation | null {
  const isFresh = reading !== null && nowMs - reading.atMs <= STALE_MS;
  switch (source.state) {
    case 'none':
    case 'choosing':
      return 'connecting';
    case 'relay':
      if (source.link === 'refused') return 'relay-refused';
      if (source.link !== 'connected') return source.link === 'away' ? 'relay-away' : 'connecting';
      return isFresh ? null : 'first-beat';
    case 'strap': {
      const { link, contact } = source.strap;
      if (bluetooth === 'off') return 'bluetooth-off';
      if (link !== 'connected') return link === 'away' ? 'strap-away' : 'connecting';
      if (contact === 'none') return 'no-contact';
      if (isFresh) return null;
      return reading === null ? 'first-beat' : 'no-reading';
    }
  }
}

/** Whether what is measured now reaches Upbeat, or will: otherwise the page says that nothing is being sent. */
export function isSending(situation: Situation): boolean {
  return ['sending', 'paused', 'kept', 'ready', 'handing-in', 'handed-in'].includes(situation);
}
