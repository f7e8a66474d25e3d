import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createEntraVerifier, type EntraTrust } from '../entra/verify-token.ts';
import { createClientEndpoint, type HandleUpgrade } from './client-endpoint.ts';
import type { FilterSubject } from './filter.ts';
import { createHubs } from './hubs.ts';
import { createRest, type HandleRequest } from './rest.ts';
import { createAccessKey } from './tokens.ts';

const CLOSE_GOING_AWAY = 1001;
const AUDIENCE = 'https://webpubsub.azure.com';

export interface WebPubSubOptions {
  /** The name in every URL; the sockets themselves listen on 127.0.0.1. */
  readonly host?: 'localhost' | '127.0.0.1';
  /** 0 or nothing takes a free port. */
  readonly httpPort?: number;
  readonly httpsPort?: number;
  readonly tls: { readonly key: string; readonly cert: string };
  readonly accessKey: string;
  /** Without it only tokens of the access key are good. */
  readonly entra?: Omit<EntraTrust, 'audience'>;
  /** How long a reliable client may take to come back: 30 seconds unless said otherwise. */
  readonly recoveryMs?: number;
  /** How much may wait for a client that does not read before it is cut off: 16 MB unless said otherwise. */
  readonly slowClientBytes?: number;
  /** Takes what is worth a line; never a payload or a token. */
  readonly log?: (line: string) => void;
}

/** A connection, as a test or a chaos run may pick it. */
export interface ConnectedClient extends FilterSubject {
  readonly hub: string;
}

export interface WebPubSub {
  /** `https://localhost:port`, for servers. */
  readonly endpoint: string;
  /** `http://localhost:port`, for browsers, which then need not trust the certificate. */
  readonly clientEndpoint: string;
  /** Breaks the sockets of these clients, or of all, as a network would; says how many. */
  dropConnections(which?: (client: ConnectedClient) => boolean): number;
  stop(): Promise<void>;
}

/**
 * Starts the local stand-in for Azure Web PubSub: the data plane of api-version 2024-12-01, simple clients and the
 * two json subprotocols. Both endpoints answer servers and clients alike.
 *
 * @throws when a port is taken
 */
export async function startWebPubSub(options: WebPubSubOptions): Promise<WebPubSub> {
  const { host = 'localhost', httpPort = 0, httpsPort = 0, tls, log = () => undefined } = options;
  const started = Promise.withResolvers<{ handleRequest: HandleRequest; handleUpgrade: HandleUpgrade }>();
  started.promise.catch(() => undefined); // a failure to start is thrown below; nobody else need hear of it
  const sockets = new Set<Socket>();

  const serve = (server: http.Server | https.Server, originOf: () => string): void => {
    server.keepAliveTimeout = 65_000; // longer than the SDK keeps an idle connection
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    server.on('request', (request, response) => {
      void started.promise.then(({ handleRequest }) => handleRequest(request, response, originOf()));
    });
    server.on('upgrade', (request, socket, head) => {
      started.promise
        .then(({ handleUpgrade }) => handleUpgrade(request, socket, head))
        .catch((error: unknown) => {
          log(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
          socket.destroy();
        });
    });
  };

  const secure = https.createServer(tls);
  const plain = http.createServer();
  const endpoint = (): string => `https://${host}:${portOf(secure)}`;
  const clientEndpoint = (): string => `http://${host}:${portOf(plain)}`;
  serve(secure, endpoint);
  serve(plain, clientEndpoint);

  try {
    await Promise.all([listen(secure, httpsPort), listen(plain, httpPort)]);
  } catch (error) {
    started.reject(error);
    await Promise.all([close(secure), close(plain)]);
    throw error;
  }

  const hubs = createHubs();
  const accessKey = createAccessKey(options.accessKey);
  const origins = [endpoint(), clientEndpoint()];
  const verifyEntraToken =
    options.entra === undefined ? null : createEntraVerifier({ ...options.entra, audience: AUDIENCE });
  const limits = {
    recoveryMs: options.recoveryMs ?? 30_000,
    slowClientBytes: options.slowClientBytes ?? 16 * 1024 * 1024,
  };
  started.resolve({
    handleRequest: createRest({ hubs, accessKey, verifyEntraToken, origins, log }),
    handleUpgrade: createClientEndpoint({ hubs, accessKey, origins, limits, log }),
  });

  const everyone = () => [...hubs.all()].flatMap((hub) => [...hub.connections.values()].map((one) => ({ hub, one })));

  return {
    endpoint: endpoint(),
    clientEndpoint: clientEndpoint(),
    dropConnections(which = () => true) {
      const chosen = everyone().filter(({ hub, one: { connectionId, userId, groups } }) =>
        which({ hub: hub.name, connectionId, userId, groups }),
      );
      for (const { one } of chosen) one.drop();
      return chosen.length;
    },
    async stop() {
      for (const { one } of everyone()) one.close(CLOSE_GOING_AWAY, 'The service stops');
      const closed = Promise.all([close(secure), close(plain)]);
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve()); // it also calls back when the server never listened
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
