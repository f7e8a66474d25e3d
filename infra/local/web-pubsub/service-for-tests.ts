import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { WebPubSubServiceClient } from '@azure/web-pubsub';
import { WebSocket, type ClientOptions } from 'ws';
import { createAuthority, trust } from '../authority/authority.ts';
import { startWebPubSub, type WebPubSub, type WebPubSubOptions } from './start.ts';

export const ACCESS_KEY = 'a-key-that-opens-nothing-but-this-test';
export const HUB = 'classes';

export interface ServiceForTests extends WebPubSub {
  readonly log: readonly string[];
  /** The SDK over https, by connection string. */
  readonly server: WebPubSubServiceClient;
  /** The SDK over http, by connection string. */
  readonly plainServer: WebPubSubServiceClient;
  /** A client URL with a token for it. */
  clientUrl(options?: Parameters<WebPubSubServiceClient['getClientAccessToken']>[0]): Promise<string>;
}

/** A running service whose certificate this process believes, until it is stopped. */
export async function startServiceForTests(options: Partial<WebPubSubOptions> = {}): Promise<ServiceForTests> {
  const folder = await mkdtemp(join(tmpdir(), 'upbeat-web-pubsub-'));
  const trustedBefore = tls.getCACertificates('default');
  const authority = await createAuthority(folder);
  trust(authority.caPem);
  const log: string[] = [];
  const service = await startWebPubSub({
    tls: authority.issue(['localhost', '127.0.0.1']),
    accessKey: ACCESS_KEY,
    log: (line) => log.push(line),
    ...options,
  });
  const server = new WebPubSubServiceClient(connectionString(service.endpoint), HUB);

  return {
    ...service,
    log,
    server,
    plainServer: new WebPubSubServiceClient(connectionString(service.clientEndpoint), HUB, {
      allowInsecureConnection: true,
    }),
    clientUrl: async (wish) => (await server.getClientAccessToken(wish)).url,
    async stop() {
      await service.stop();
      tls.setDefaultCACertificates(trustedBefore);
      await rm(folder, { recursive: true });
    },
  };
}

export function connectionString(endpoint: string, accessKey = ACCESS_KEY): string {
  return `Endpoint=${endpoint};AccessKey=${accessKey};Version=1.0;`;
}

export interface RawClient {
  readonly socket: WebSocket;
  /** The next frame that has not been read yet; text is a string, binary a Buffer. */
  next(): Promise<string | Buffer>;
  /** The next frame, read as JSON. */
  nextJson(): Promise<Record<string, unknown>>;
  say(message: object): void;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

/** A plain WebSocket client, as a browser is one. */
export async function connect(url: string, protocols: string[] = [], options: ClientOptions = {}): Promise<RawClient> {
  const socket = new WebSocket(url, protocols, options);
  const unread: (string | Buffer)[] = [];
  const readers: ((frame: string | Buffer) => void)[] = [];
  socket.on('message', (data: Buffer, isBinary) => {
    const frame = isBinary ? data : data.toString();
    const reader = readers.shift();
    if (reader === undefined) unread.push(frame);
    else reader(frame);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  await once(socket, 'open');
  socket.on('error', () => socket.terminate());

  const next = (): Promise<string | Buffer> => {
    const frame = unread.shift();
    return frame === undefined ? new Promise((resolve) => readers.push(resolve)) : Promise.resolve(frame);
  };
  return {
    socket,
    next,
    nextJson: async () => JSON.parse(String(await next())) as Record<string, unknown>,
    say: (message) => socket.send(JSON.stringify(message)),
    closed,
  };
}

/** The status with which the service refuses a connection. */
export async function statusOfRefusal(url: string, protocols: string[] = [], options: ClientOptions = {}) {
  const socket = new WebSocket(url, protocols, options);
  socket.on('error', () => socket.terminate());
  const status = await new Promise<number | 'open'>((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => resolve('open'));
  });
  socket.terminate();
  return status;
}
