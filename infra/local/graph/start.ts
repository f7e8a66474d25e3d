import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import type { JWTPayload } from 'jose';
import { createFaultLine, type Faults } from '../bot-connector/faults.ts';
import { createEntraVerifier } from '../entra/verify-token.ts';
import type { AppInTeams } from './chat-message.ts';
import { createChallenges, type Challenges } from './challenges.ts';
import { createChanges, type Changes } from './changes.ts';
import { messageOperations, type Said } from './messages.ts';
import { createRecordingCloud, serveDownloads } from './recording-cloud.ts';
import { createRouter } from './router.ts';
import { serveGraph } from './serve.ts';
import type { Recordings } from './recordings/recordings.ts';
import type { Notifier } from './subscriptions/notifier.ts';
import type { Subscriptions } from './subscriptions/subscriptions.ts';
import { recordTraffic } from './traffic.ts';

export interface GraphOptions {
  /** A certificate for localhost. */
  readonly tls: { readonly key: string; readonly cert: string };
  /** Whose tokens it trusts: the local Entra ID. */
  readonly authority: string;
  /** The application that the app's manifest names: to it belongs what is consented in teams and chats. */
  readonly clientId: string;
  /** What it shows: the conversations of the local Teams. */
  readonly said: Said;
  readonly app: AppInTeams;
  /** Signs as Entra ID does, to prove to subscribers that Graph speaks. */
  readonly sign: (claims: JWTPayload) => Promise<string>;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Every exchange is added to this file, as JSON lines. */
  readonly trafficFile?: string | undefined;
  readonly clock?: () => Date;
}

/** Microsoft Graph, as far as Upbeat asks it: what was said in a channel and in the chat of a meeting. */
export interface LocalGraph {
  /** `https://localhost:port`; its paths begin with the version. */
  readonly origin: string;
  readonly faults: Faults;
  /** What subscriptions are told of. */
  readonly changes: Changes;
  /** What Teams has recorded. */
  readonly recordings: Recordings;
  readonly subscriptions: Subscriptions;
  readonly notifier: Notifier;
  /** Refuses tokens made until now, as after a password was changed. */
  challenge: Challenges['challenge'];
  stop(): Promise<void>;
}

/** @throws when the port is taken */
export async function startGraph(options: GraphOptions): Promise<LocalGraph> {
  const { tls, authority, clientId, said, app: shown, sign, port = 0, trafficFile, clock = () => new Date() } = options;
  const faults = createFaultLine();
  const app = fastify({
    serverFactory: (handler) => https.createServer({ ...tls }, handler),
    logger: false,
    forceCloseConnections: true,
  });
  const origin = (): string => `https://localhost:${(app.server.address() as AddressInfo).port}`;
  const changes = createChanges();
  const record = trafficFile === undefined ? () => undefined : recordTraffic(trafficFile, clock);
  const cloud = createRecordingCloud({
    changes,
    sign,
    record,
    hasAccessPolicy: () => true,
    isMeeting: () => true,
    origin,
    clock,
  });
  const challenges = createChallenges(() => new Date()); // tokens go by the time of this machine
  serveGraph(app, {
    find: createRouter([...messageOperations({ said, app: shown }), ...cloud.operations]),
    verifyToken: createEntraVerifier({
      issuerOf: (tenantId) => `${authority}/${tenantId}/`,
      jwksUrl: `${authority}/common/discovery/v2.0/keys`,
      audience: 'https://graph.microsoft.com',
      allowedIds: [clientId],
    }),
    challenges,
    faults,
    record,
    origin,
    clock,
  });
  serveDownloads(app, cloud.recordings);
  await app.listen({ host: '127.0.0.1', port });
  return {
    origin: origin(),
    faults,
    changes,
    recordings: cloud.recordings,
    subscriptions: cloud.subscriptions,
    notifier: cloud.notifier,
    challenge: (who) => challenges.challenge(who),
    async stop() {
      faults.clear();
      cloud.stop();
      await app.close();
    },
  };
}
