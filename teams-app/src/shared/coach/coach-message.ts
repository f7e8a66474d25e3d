import type { CoachLineMessage } from './coach-class.ts';

const TYPES: ReadonlySet<unknown> = new Set([
  'coach-view',
  'relieved',
  'roster',
  'clock',
  'programme',
  'stage',
  'cue',
  'ended',
] satisfies CoachLineMessage['type'][]);

/**
 * Reads a text message of a class. A message of an unknown type comes from a newer api and is passed over as null.
 *
 * @throws {SyntaxError} for text that is no JSON
 */
export function readCoachMessage(text: string): CoachLineMessage | null {
  const message = JSON.parse(text) as unknown;
  const isKnown = typeof message === 'object' && message !== null && 'type' in message && TYPES.has(message.type);
  return isKnown ? (message as CoachLineMessage) : null;
}
