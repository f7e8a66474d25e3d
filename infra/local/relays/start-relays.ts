import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { joinHypeRate } from './hyperate.ts';
import { pulsoidMessage } from './pulsoid.ts';

/** What opens the stand-ins: there is one person behind each. */
export const RELAY_CREDENTIALS = {
  pulsoidToken: 'local-pulsoid-token',
  hypeRateKey: 'local-hyperate-key',
  hypeRateDevice: 'LOCAL',
} as const;

/** Stand-ins for Pulsoid and HypeRate, which speak what those speak to a browser. */
export interface Relays {
  readonly pulsoidUrl: string;
  readonly hypeRateUrl: string;
  stop(): Promise<void>;
}

const PULSOID_PATH = '/api/v1/data/real_time';
const HYPERATE_PATH = '/socket/websocket';
const BEAT_MS = 1000;

/** A heart that goes up and down between 110 and 150 bpm in two minutes. */
function bpmAt(milliseconds: number): number {
  return Math.round(130 - 20 * Math.cos((milliseconds / 120_000) * 2 * Math.PI));
}

export async function startRelays(): Promise<Relays> {
  const listeners = new Map<WebSocket, (bpm: number) => string | null>();
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer((_request, response) => response.writeHead(404).end());
  const began = performance.now();

  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const isPulsoid = pathname === PULSOID_PATH && searchParams.get('access_token') === RELAY_CREDENTIALS.pulsoidToken;
    const isHypeRate = pathname === HYPERATE_PATH && searchParams.get('token') === RELAY_CREDENTIALS.hypeRateKey;
    if (!isPulsoid && !isHypeRate) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      listeners.set(opened, isPulsoid ? pulsoidMessage : joinHypeRate(opened, RELAY_CREDENTIALS.hypeRateDevice));
      opened.on('close', () => listeners.delete(opened));
    });
  });

  const beating = setInterval(() => {
    const bpm = bpmAt(performance.now() - began);
    for (const [socket, messageOf] of listeners) {
      const message = messageOf(bpm);
      if (message !== null) socket.send(message);
    }
  }, BEAT_MS);

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `ws://localhost:${(server.address() as AddressInfo).port}`;
  return {
    pulsoidUrl: `${origin}${PULSOID_PATH}`,
    hypeRateUrl: `${origin}${HYPERATE_PATH}`,
    async stop() {
      clearInterval(beating);
      for (const socket of listeners.keys()) socket.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}
