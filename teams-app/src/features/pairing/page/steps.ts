import type { Message } from '../../../shared/message.ts';
import { LOCATION_WORDS, words } from '../messages.ts';
import type { PairingState, Source } from '../pairing-state.ts';
import type { RelayLink } from '../relays/relay-line.ts';

/** One step of the way of a heart rate. `waiting` needs patience, `bad` needs the person. */
export interface Step {
  readonly mark: 'good' | 'waiting' | 'bad';
  /** Said one after the other, with a comma between them. */
  readonly words: readonly { readonly message: Message; readonly percent?: number }[];
}

/** A battery this low may not last the class. */
const LOW_BATTERY_PERCENT = 15;
/** The api stores every few seconds: so many may be on their way while all is well. */
const ON_THEIR_WAY = 10;

const step = (mark: Step['mark'], message: Message): Step => ({ mark, words: [{ message }] });

const RELAY_STEPS: Readonly<Record<RelayLink, Step>> = {
  connected: step('good', words.connected),
  connecting: step('waiting', words.connecting),
  away: step('bad', words.upbeatLost),
  refused: step('bad', words.notKnown),
};

/** How the sensor itself is. */
export function deviceStep(source: Source, isBluetoothOff: boolean): Step {
  switch (source.state) {
    case 'none':
    case 'choosing':
      return step('waiting', words.connecting);
    case 'relay':
      return RELAY_STEPS[source.link];
    case 'strap': {
      const { link, contact, battery, location } = source.strap;
      if (isBluetoothOff) return step('bad', words.bluetoothOff);
      if (link === 'connecting') return step('waiting', words.connecting);
      if (link === 'away') return step('bad', words.outOfRange);
      const first = contact === 'good' ? words.contactGood : contact === 'none' ? words.contactNone : words.connected;
      const isLow = battery !== null && battery <= LOW_BATTERY_PERCENT;
      return {
        mark: contact === 'none' ? 'bad' : 'good',
        words: [
          { message: first },
          ...(location === null ? [] : [{ message: LOCATION_WORDS[location] }]),
          ...(battery === null ? [] : [{ message: isLow ? words.batteryLow : words.battery, percent: battery }]),
        ],
      };
    }
  }
}

/** What is left for this page to do. */
export function pageStep({ sending, entry }: Pick<PairingState, 'sending' | 'entry'>): Step {
  if (entry.state === 'trying') return step('good', words.pageTrial);
  if (sending === null) return step('good', words.pageWords);
  if (sending.ending !== null) return step('good', words.pageDone);
  return step('good', sending.line === 'lost' || sending.klass === 'over' ? words.pageKeeps : words.pageWords);
}

/** What Upbeat has. `kept` counts the seconds that wait here. */
export function upbeatStep({ sending, entry }: Pick<PairingState, 'sending' | 'entry'>): Step {
  if (entry.state === 'trying') return step('waiting', words.upbeatTrial);
  if (sending === null) return step('waiting', words.upbeatConnecting);
  const { ending, klass, line, isAway, waiting } = sending;
  if (ending !== null)
    return ending === 'ended' && waiting === 0 ? step('good', words.upbeatDone) : step('bad', words.upbeatNone);
  if (isAway) return step('bad', words.upbeatAway);
  if (line === 'lost') return step('bad', waiting > 0 ? words.upbeatKept : words.upbeatLost);
  if (line === 'connecting') return step('waiting', words.upbeatConnecting);
  if (klass === 'before') return step('good', words.upbeatReady);
  if (klass === 'over' || waiting > ON_THEIR_WAY) {
    return waiting > 0 ? step('waiting', words.upbeatKept) : step('good', words.upbeatDone);
  }
  return step('good', words.upbeatAll);
}
