import type { Audience, LiveChannel, LiveMessage } from '../../application/live/live-channel.ts';

export interface MemoryLiveChannel extends LiveChannel {
  /** Receives what one audience of one class is sent from now on, as somebody or as nobody; returns how to stop. */
  subscribe(
    to: { sessionId: string; audience: Audience; personId?: string },
    receive: (message: LiveMessage) => void,
  ): () => void;
}

interface Receiver {
  readonly sessionId: string;
  readonly audience: Audience;
  readonly personId?: string;
  readonly receive: (message: LiveMessage) => void;
}

/** The live channel within one process, for tests: delivers at once and in order. */
export function memoryLiveChannel(): MemoryLiveChannel {
  const receivers = new Set<Receiver>();

  return {
    clientUrl: ({ sessionId, audience }) => Promise.resolve(`memory:${sessionId}.${audience}`),
    isWatching: (who) =>
      Promise.resolve(
        [...receivers].some(({ sessionId, personId }) => sessionId === who.sessionId && personId === who.personId),
      ),
    publish: (to, message) => {
      for (const { sessionId, audience, receive } of receivers) {
        if (sessionId === to.sessionId && audience === to.audience) receive(message);
      }
      return Promise.resolve();
    },
    subscribe(to, receive) {
      const receiver = { ...to, receive };
      receivers.add(receiver);
      return () => void receivers.delete(receiver);
    },
  };
}
