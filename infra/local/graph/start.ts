import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import type { JWTPayload } from 'jose';
import { createFaultLine, type Faults } from '../bot-connector/faults.ts';
import { createEntraVerifier } from '../entra/verify-token.ts';
import { createChallenges, type Challenges } from './challenges.ts';
import { createChanges, type Changes } from './changes.ts';
import type { Calendars } from './calendar/calendars.ts';
import { messageOperations } from './messages.ts';
import type { AppCatalogue } from './apps/app-catalogue.ts';
import type { Tabs } from './apps/tabs.ts';
import type { TeamsApp } from './apps/teams-app.ts';
import type { Feed } from './people/feed.ts';
import type { Meetings } from './meetings/meetings.ts';
import type { Policies } from './policies.ts';
import { createSchedulingCloud } from './scheduling-cloud.ts';
import type { GraphWorld } from './world.ts';
import type { Directory } from '../directory/directory.ts';
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
  readonly directory: Directory;
  /** What it shows and changes: the local Teams. */
  readonly teams: GraphWorld['teams'];
  /** The app in the catalogue: to its registration belongs what is consented in teams and chats. */
  readonly app: TeamsApp;
  /** Signs as Entra ID does, to prove to subscribers that Graph speaks. */
  readonly sign: (claims: JWTPayload) => Promise<string>;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Every exchange is added to this file, as JSON lines. */
  readonly trafficFile?: string | undefined;
  readonly clock?: () => Date;
}

/** Microsoft Graph, as far as Upbeat asks it. */
export interface LocalGraph {
  /** `https://localhost:port`; its paths begin with the version. */
  readonly origin: string;
  readonly faults: Faults;
  /** What subscriptions are told of. */
  readonly changes: Changes;
  /** What Outlook shows to everybody. */
  readonly calendars: Calendars;
  readonly meetings: Meetings;
  readonly tabs: Tabs;
  /** What Teams shows in everybody's Activity. */
  readonly feed: Feed;
  readonly catalogue: AppCatalogue;
  /** What administrators set with PowerShell. */
  readonly policies: Policies;
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
  const { tls, authority, directory, teams, app: shown, sign, port = 0, trafficFile } = options;
  const { clock = () => new Date() } = options;
  const faults = createFaultLine();
  const app = fastify({
    serverFactory: (handler) => https.createServer({ ...tls }, handler),
    logger: false,
    forceCloseConnections: true,
  });
  const origin = (): string => `https://localhost:${(app.server.address() as AddressInfo).port}`;
  const changes = createChanges();
  const record = trafficFile === undefined ? () => undefined : recordTraffic(trafficFile, clock);
  const scheduling = createSchedulingCloud({ directory, teams, changes, clock }, shown);
  const { operations, meetings, policies } = scheduling;
  const cloud = createRecordingCloud({
    changes,
    sign,
    record,
    hasAccessPolicy: ({ tenantId, personId }) => policies.mayReadMeetingsOf(tenantId, personId),
    isMeeting: ({ organiserId, meetingId }) => meetings.of(organiserId).some(({ id }) => id === meetingId),
    origin,
    clock,
  });
  const challenges = createChallenges(() => new Date()); // tokens go by the time of this machine
  serveGraph(app, {
    find: createRouter([...messageOperations({ said: teams, app: shown }), ...operations, ...cloud.operations]),
    verifyToken: createEntraVerifier({
      issuerOf: (tenantId) => `${authority}/${tenantId}/`,
      jwksUrl: `${authority}/common/discovery/v2.0/keys`,
      audience: 'https://graph.microsoft.com',
      allowedIds: [shown.clientId],
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
    calendars: scheduling.calendars,
    meetings,
    tabs: scheduling.tabs,
    feed: scheduling.feed,
    catalogue: scheduling.catalogue,
    policies,
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
