/** As the api has it. */
export const MOST_CUES = 6;
export const LONGEST_CUE = 60;

/** What is typed, as it is sent: null while there is nothing to send. */
export function cueOf(typed: string): string | null {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  return text === '' ? null : text.slice(0, LONGEST_CUE);
}

export type KeepCue =
  | { readonly state: 'kept'; readonly cues: readonly string[] }
  | { readonly state: 'full' }
  | { readonly state: 'known' };

/** Keeps a cue of one's own, at most six, each once. */
export function keepCue(cues: readonly string[], text: string): KeepCue {
  if (cues.some((cue) => cue.toLowerCase() === text.toLowerCase())) return { state: 'known' };
  return cues.length >= MOST_CUES ? { state: 'full' } : { state: 'kept', cues: [...cues, text] };
}
