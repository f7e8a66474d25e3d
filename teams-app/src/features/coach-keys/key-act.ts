/** What a key does for the coach of a class. */
export type KeyAct = 'next' | 'undo' | 'toggle' | 'clear' | 'add-time';

/** A press as a page hears it, and what has the focus then. */
export interface KeyPress {
  readonly key: string;
  readonly isRepeat: boolean;
  /** With Ctrl, Alt or Meta a key belongs to the browser or to Teams. */
  readonly hasModifier: boolean;
  readonly on: 'field' | 'button' | 'choice' | 'page';
}

/** Remotes for slides send the keys of a page turned, a blank screen and a pause. */
const ACTS: ReadonlyMap<string, KeyAct> = new Map([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  ['PageUp', 'undo'],
  ['ArrowLeft', 'undo'],
  [' ', 'toggle'],
  ['k', 'toggle'],
  ['b', 'clear'],
  ['.', 'clear'],
  ['+', 'add-time'],
]);

/** Keys of one character. People who speak to their computer may turn these off (WCAG 2.1.4). */
const isCharacter = (key: string) => key.length === 1 && key !== ' ';

/**
 * What a press does, or null when it means something else: to a field everything is typing, a button is pressed by its
 * Space, and the arrows walk between choices.
 *
 * @param mayBeCharacter whether keys of one character count
 */
export function keyActOf({ key, isRepeat, hasModifier, on }: KeyPress, mayBeCharacter = true): KeyAct | null {
  const act = ACTS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
  if (act === null || isRepeat || hasModifier || on === 'field') return null;
  if (isCharacter(key) && !mayBeCharacter) return null;
  if (key === ' ' && on !== 'page') return null;
  return key.startsWith('Arrow') && on === 'choice' ? null : act;
}
