import type { Box } from './box.ts';

export interface BoxStore {
  current(): Box;
  change(change: Partial<Box>): void;
  /** Calls back after each change; returns how to stop it. */
  subscribe(changed: (box: Box) => void): () => void;
}

/** What all windows know alike, and who wants to hear when it changes. */
export function createBoxStore(first: Box): BoxStore {
  const listeners = new Set<(box: Box) => void>();
  let box = first;
  return {
    current: () => box,
    change(change) {
      box = { ...box, ...change };
      for (const listener of listeners) listener(box);
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
