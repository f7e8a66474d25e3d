import type { Audience, LiveChannel, LiveMessage } from '../../application/live/live-channel.ts';

export interface MemoryLiveChannel extends LiveChannel {
  /** Receives what one audience of one class is sent from now on; returns how to stop. */
  subscribe(to: { sessionId: string; audience: Audience }, receive: (message: LiveMessage) => void): () => void;
}

/** The live channel within one process, for tests: delivers at once and in order. */
export function memoryLiveChannel(): MemoryLiveChannel {
  const receivers = new Map<string, Set<(message: LiveMessage) => void>>();
  const keyOf = ({ sessionId, audience }: { sessionId: string; audience: Audience }) => `${sessionId}.${audience}`;

  return {
    clientUrl: (to) => Promise.resolve(`memory:${keyOf(to)}`),
    publish: (to, message) => {
      for (const receive of receivers.get(keyOf(to)) ?? []) receive(message);
      return Promise.resolve();
    },
    subscribe(to, receive) {
      const group = receivers.get(keyOf(to)) ?? new Set();
      receivers.set(keyOf(to), group.add(receive));
      return () => void group.delete(receive);
    },
  };
}
