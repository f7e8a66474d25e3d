import { BATTERY, HEART_RATE, type Bluetooth, type BluetoothDevice } from './bluetooth.ts';

/** Why there is no strap after all. Each has words of its own, and something to do. */
export type ChoiceFailure =
  | 'cancelled' // the list was closed without a choice
  | 'bluetooth-off'
  | 'blocked' // by the organisation that manages the browser, or by a setting of it
  | 'denied' // the system does not let the browser look for devices
  | 'failed';

export type Choice =
  | { readonly state: 'chosen'; readonly device: BluetoothDevice }
  | { readonly state: 'failed'; readonly failure: ChoiceFailure };

/** Lets the person choose a strap in the browser's own list. Call it from a press of theirs. */
export async function chooseStrap(bluetooth: Bluetooth): Promise<Choice> {
  try {
    const device = await bluetooth.requestDevice({
      filters: [{ services: [HEART_RATE] }],
      optionalServices: [BATTERY],
    });
    return { state: 'chosen', device };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === 'failed') console.warn('The list of straps could not be shown', error);
    return { state: 'failed', failure };
  }
}

/**
 * Browsers say most refusals with the one name NotFoundError, so that their words must tell.
 *
 * @see Chromium, third_party/blink/renderer/modules/bluetooth/bluetooth_error.cc
 */
const WORDS: readonly [words: RegExp, failure: ChoiceFailure][] = [
  [/denied the browser permission|permission to scan/i, 'denied'],
  [/disabled|policy|not allowed/i, 'blocked'],
  [/adapter|not available|low energy/i, 'bluetooth-off'],
  [/cancel/i, 'cancelled'],
];

export function failureOf(error: unknown): ChoiceFailure {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'SecurityError' || error.name === 'NotAllowedError') return 'blocked';
  return WORDS.find(([words]) => words.test(error.message))?.[1] ?? 'failed';
}
