import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A socket of JSON messages for tests: everything that came is kept, and can be waited for. */
export interface JsonSocket {
  readonly received: { type: string; [name: string]: unknown }[];
  send(message: unknown): void;
  sendText(text: string): void;
  /** The first message, come or to come, for which this holds. */
  next<Message extends { type: string }>(holds: (message: Message) => boolean): Promise<Message>;
  /** How many messages have come for which this holds; resolves once there are that many. */
  count(atLeast: number, holds: (message: { type: string }) => boolean): Promise<void>;
  readonly closed: Promise<number>;
  close(): void;
}

export async function openJsonSocket(url: string, headers: Record<string, string> = {}): Promise<JsonSocket> {
  const socket = new WebSocket(url, { headers });
  const received: JsonSocket['received'] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    received.push(JSON.parse(data.toString('utf8')) as JsonSocket['received'][number]);
    for (const look of [...waiting]) look();
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'open');

  function until<Answer>(find: () => Answer | undefined): Promise<Answer> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  }

  return {
    received,
    closed,
    send: (message) => socket.send(JSON.stringify(message)),
    sendText: (text) => socket.send(text),
    next: <Message extends { type: string }>(holds: (message: Message) => boolean) =>
      until(() => received.find((message) => holds(message as unknown as Message)) as Message | undefined),
    count: async (atLeast, holds) => {
      await until(() => received.filter(holds).length >= atLeast || undefined);
    },
    close: () => socket.close(),
  };
}
