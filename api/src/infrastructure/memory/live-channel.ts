import { groupOf, type LiveChannel, type LiveMessage, type Recipients } from '../../application/live/live-channel.ts';

export interface MemoryLiveChannel extends LiveChannel {
  /** Receives what these recipients are sent from now on, as somebody or as nobody; returns how to stop. */
  subscribe(to: Recipients & { personId?: string }, receive: (message: LiveMessage) => void): () => void;
}

interface Receiver {
  readonly group: string;
  readonly sessionId: string;
  readonly personId: string | undefined;
  readonly receive: (message: LiveMessage) => void;
}

/** The live channel within one process, for tests: delivers at once and in order. */
export function memoryLiveChannel(): MemoryLiveChannel {
  const receivers = new Set<Receiver>();

  return {
    clientUrl: (to) => Promise.resolve(`memory:${groupOf(to)}`),
    isWatching: (who) =>
      Promise.resolve(
        [...receivers].some(({ sessionId, personId }) => sessionId === who.sessionId && personId === who.personId),
      ),
    publish: (to, message) => {
      for (const { group, receive } of receivers) if (group === groupOf(to)) receive(message);
      return Promise.resolve();
    },
    subscribe(to, receive) {
      const receiver = { group: groupOf(to), sessionId: to.sessionId, personId: to.personId, receive };
      receivers.add(receiver);
      return () => void receivers.delete(receiver);
    },
  };
}
