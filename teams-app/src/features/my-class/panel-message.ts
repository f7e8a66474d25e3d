import type { PanelMessage } from '@upbeat/api/contract/live.ts';

const TYPES: ReadonlySet<unknown> = new Set([
  'me',
  'place',
  'trail',
  'requests',
  'clock',
  'programme',
  'cue',
  'problem',
  'ended',
]);

/**
 * Reads a message of the panel socket. A message of an unknown type comes from a newer api and is passed over as null.
 *
 * @throws {SyntaxError} for text that is no JSON
 * @throws {TypeError} for a known message whose parts are not what they must be
 */
export function readPanelMessage(text: string): PanelMessage | null {
  const message = JSON.parse(text) as unknown;
  if (!isRecord(message) || !TYPES.has(message['type'])) return null;
  if (!isWhole(message)) throw new TypeError(`The message "${String(message['type'])}" is not whole`);
  return message as PanelMessage;
}

function isWhole(message: Readonly<Record<string, unknown>>): boolean {
  switch (message['type']) {
    case 'me':
      return isSecond(message['second']) && isNumberOrNull(message['bpm']) && isZone(message['zone']);
    case 'place':
      return isNumberOrNull(message['maxHeartRate']) && Array.isArray(message['ratings']);
    case 'trail':
      return isSecond(message['first']) && isNumbers(message['values']);
    case 'requests':
      return ['unwell', 'word', 'spotlight', 'newCoach'].every((part) => isRecordOrNull(message[part]));
    case 'clock':
      return isRecord(message['clock']) && isNumberOrNull(message['clock']['second']);
    case 'programme':
      return isRecord(message['programme']) && Array.isArray(message['programme']['intervals']);
    case 'cue':
      return typeof message['id'] === 'string' && typeof message['text'] === 'string';
    default:
      return true;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isRecordOrNull(value: unknown): boolean {
  return value === null || isRecord(value);
}

function isSecond(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || Number.isFinite(value);
}

function isZone(value: unknown): boolean {
  return value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 5);
}

function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => Number.isFinite(entry));
}
