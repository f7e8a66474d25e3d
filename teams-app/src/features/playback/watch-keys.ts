/** What a key asks of the player. */
export type WatchAct =
  | {
      readonly type: 'toggle' | 'slower' | 'faster' | 'mute' | 'captions' | 'full-screen' | 'start' | 'end' | 'hardest';
    }
  | { readonly type: 'by'; readonly seconds: number };

/** How far an arrow goes, and J and L, in seconds. */
const ARROW_SECONDS = 5;
const LETTER_SECONDS = 10;

const ACTS: Readonly<Record<string, WatchAct>> = {
  ' ': { type: 'toggle' },
  k: { type: 'toggle' },
  ArrowLeft: { type: 'by', seconds: -ARROW_SECONDS },
  ArrowRight: { type: 'by', seconds: ARROW_SECONDS },
  j: { type: 'by', seconds: -LETTER_SECONDS },
  l: { type: 'by', seconds: LETTER_SECONDS },
  Home: { type: 'start' },
  End: { type: 'end' },
  m: { type: 'mute' },
  c: { type: 'captions' },
  f: { type: 'full-screen' },
  h: { type: 'hardest' },
  '<': { type: 'slower' },
  '>': { type: 'faster' },
};

/** What is pressed, and what it is pressed on. */
export interface Press {
  readonly key: string;
  readonly hasModifier: boolean;
  /** What has the focus: something that takes letters, something that is pressed by the space bar, or neither. */
  readonly on: 'text' | 'choice' | 'button' | 'page';
}

/** What a press asks for; null where it belongs to what has the focus, or means nothing. */
export function actOf({ key, hasModifier, on }: Press): WatchAct | null {
  if (hasModifier || on === 'text') return null;
  if (on === 'button' && key === ' ') return null;
  if (on === 'choice' && (key === ' ' || key.startsWith('Arrow') || key === 'Home' || key === 'End')) return null;
  return ACTS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
