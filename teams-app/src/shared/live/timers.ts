import type { Wait } from './class-time.ts';

/** Waits by name: setting one again replaces it. */
export interface Timers<Name extends string> {
  after(name: Name, milliseconds: number, act: () => void): void;
  isSet(name: Name): boolean;
  cancel(...names: readonly Name[]): void;
  cancelAll(): void;
}

export function createTimers<Name extends string>(wait: Wait): Timers<Name> {
  const stops = new Map<Name, () => void>();

  function cancel(...names: readonly Name[]): void {
    for (const name of names) {
      stops.get(name)?.();
      stops.delete(name);
    }
  }

  return {
    after(name, milliseconds, act) {
      cancel(name);
      const stop = wait(milliseconds, () => {
        stops.delete(name);
        act();
      });
      stops.set(name, stop);
    },
    isSet: (name) => stops.has(name),
    cancel,
    cancelAll: () => cancel(...stops.keys()),
  };
}
