import type { FastifyReply } from 'fastify';
import type { BoxStore } from './box-store.ts';

/** Proxies between browser and server close what stays silent. */
const KEEP_ALIVE_MS = 20_000;

export interface BoxEvents {
  /** Streams the whole box to one window, now and after each change. */
  open(reply: FastifyReply): void;
  close(): void;
}

export function createBoxEvents(store: BoxStore): BoxEvents {
  const closers = new Set<() => void>();
  return {
    open(reply) {
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      const send = (): void => void stream.write(`data: ${JSON.stringify(store.current())}\n\n`);
      const unsubscribe = store.subscribe(send);
      const keepAlive = setInterval(() => stream.write(': still here\n\n'), KEEP_ALIVE_MS);
      const close = (): void => {
        unsubscribe();
        clearInterval(keepAlive);
        closers.delete(close);
        stream.end();
      };
      closers.add(close);
      stream.on('close', close);
      send();
    },
    close() {
      for (const close of [...closers]) close();
    },
  };
}
