/** What one did, so that it can be undone and done again. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about: the next one about the same joins it. */
  readonly subject: string | null;
}

/** More steps back than anybody takes. */
const MOST_STEPS = 200;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], subject: null };
}

/**
 * Adds a step. Changes of one subject in a row are one step, so that undoing takes back a word, not a letter.
 *
 * @param subject null for a change that always stands for itself
 */
export function act<T>(history: History<T>, next: T, subject: string | null = null): History<T> {
  if (next === history.present) return history;
  const joins = subject !== null && subject === history.subject;
  const past = joins ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], subject };
}

export function undo<T>({ past, present, future, ...history }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...history };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], subject: null };
}

export function redo<T>({ past, present, future, ...history }: History<T>): History<T> {
  const [after, ...rest] = future;
  if (after === undefined) return { past, present, future, ...history };
  return { past: [...past, present], present: after, future: rest, subject: null };
}
