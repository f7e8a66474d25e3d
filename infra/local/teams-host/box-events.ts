import type { FastifyReply } from 'fastify';
import type { Agenda } from './agenda.ts';
import type { BoxStore } from './box-store.ts';
import type { HostPerson } from './box.ts';
import type { ConversationViews } from './conversation-views.ts';

/** Proxies between browser and server close what stays silent. */
const KEEP_ALIVE_MS = 20_000;

export interface BoxEvents {
  /** Streams to one window the whole box, and what is theirs for whom it is opened: now, and after each change. */
  open(reply: FastifyReply, person: HostPerson): void;
  close(): void;
}

export function createBoxEvents(
  store: BoxStore,
  { views, agenda }: { readonly views: ConversationViews; readonly agenda: Agenda },
): BoxEvents {
  const closers = new Set<() => void>();
  return {
    open(reply, person) {
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      const sendBox = (): void => void stream.write(`data: ${JSON.stringify(store.current())}\n\n`);
      const sendWhenOther = (event: string, look: () => unknown): (() => void) => {
        let sent = '';
        return () => {
          const seen = JSON.stringify(look());
          if (seen === sent) return; // what changed was somebody else's
          sent = seen;
          stream.write(`event: ${event}\ndata: ${seen}\n\n`);
        };
      };
      const sendConversations = sendWhenOther('conversations', () => views.seenBy(person));
      const sendAgenda = sendWhenOther('agenda', () => agenda.seenBy(person.id));
      const keepAlive = setInterval(() => stream.write(': still here\n\n'), KEEP_ALIVE_MS);
      const unsubscribes = [store.subscribe(sendBox), views.subscribe(sendConversations), agenda.subscribe(sendAgenda)];
      const close = (): void => {
        for (const unsubscribe of unsubscribes) unsubscribe();
        clearInterval(keepAlive);
        closers.delete(close);
        stream.end();
      };
      closers.add(close);
      stream.on('close', close);
      sendBox();
      sendConversations();
      sendAgenda();
    },
    close() {
      for (const close of [...closers]) close();
    },
  };
}
