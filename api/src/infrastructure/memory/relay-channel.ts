import type { RelayChannel, RelayListener } from '../../application/live/relay-channel.ts';

export interface MemoryRelayChannel extends RelayChannel {
  /** Breaks every line of a class, or mends them: meanwhile notes are taken and reach nobody. */
  cut(sessionId: string, isCut: boolean): void;
}

/** The relay between processes that live in one, for tests: delivers at once and in order. */
export function memoryRelayChannel(): MemoryRelayChannel {
  const listeners = new Map<string, Set<RelayListener>>();
  const broken = new Set<string>();
  const ofClass = (sessionId: string) => [...(listeners.get(sessionId) ?? [])];

  return {
    publish: (sessionId, note) => {
      if (!broken.has(sessionId)) for (const listener of ofClass(sessionId)) listener.heard(note);
      return Promise.resolve();
    },
    listen(sessionId, listener) {
      listeners.set(sessionId, (listeners.get(sessionId) ?? new Set()).add(listener));
      const open = (): void => queueMicrotask(() => listener.opened());
      open();
      return { reopen: open, close: () => void listeners.get(sessionId)?.delete(listener) };
    },
    cut(sessionId, isCut) {
      if (isCut) broken.add(sessionId);
      else broken.delete(sessionId);
      for (const listener of ofClass(sessionId)) {
        if (isCut) listener.failed(new Error('The line was cut'));
        else listener.opened();
      }
    },
  };
}
