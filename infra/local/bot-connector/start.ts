import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import type { Directory } from '../directory/directory.ts';
import { createEntraVerifier } from '../entra/verify-token.ts';
import { createActs, type Acts } from './acts.ts';
import { createConversationBook, type LocalConversation } from './conversation.ts';
import { createCourier, ISSUER, type Courier } from './deliver.ts';
import { createFaultLine, type Faults } from './faults.ts';
import { createLimits } from './limits.ts';
import { activityOperations } from './operations-activities.ts';
import { conversationOperations } from './operations-conversations.ts';
import { memberOperations } from './operations-members.ts';
import { teamOperations } from './operations-teams.ts';
import { createPeople, type People } from './people.ts';
import { createPermissions, RESOURCE_SPECIFIC, type Permissions } from './permissions.ts';
import type { CountedRequest } from './requests.ts';
import { connectorRoutes, serviceUrl } from './routes.ts';

const METADATA = '/v1/.well-known/openidconfiguration';
const KEYS = '/v1/.well-known/keys';
const LARGEST_BODY_BYTES = 1024 * 1024;
const LONGEST_ID = 500;

export interface BotConnectorOptions {
  /** A certificate for localhost. */
  readonly tls: { readonly key: string; readonly cert: string };
  readonly directory: Directory;
  /** Whose tokens it trusts: the local Entra ID. */
  readonly authority: string;
  readonly botId: string;
  /** The tenant in which the bot is registered: its tokens come from there, wherever it speaks. */
  readonly homeTenantId: string;
  /** As people see and mention it: Upbeat, unless said otherwise. */
  readonly botName?: string;
  /** What the manifest asks for where the bot is installed, and is given: all there is, unless said otherwise. */
  readonly permissions?: readonly string[];
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** For limits and for when something was said; tokens go by the time of this machine. */
  readonly clock?: () => Date;
}

/**
 * Microsoft Teams as a bot meets it: the Bot Connector it calls, and the activities it is sent. What bots cannot ask of
 * Teams they cannot ask here: no list of messages, no look-up by ids of their own, no key against sending twice.
 */
export interface BotConnector extends Acts, Pick<Courier, 'reachBotAt' | 'deliver' | 'deliveries'> {
  readonly origin: string;
  /** By which the bot finds the keys of Teams. */
  readonly openIdMetadata: string;
  /** As activities of this tenant name it. */
  serviceUrlOf(tenantId: string): string;
  conversations(): readonly LocalConversation[];
  /** Null when there is none of this id. */
  conversation(id: string): LocalConversation | null;
  /** Somebody's own chat with the bot; null while the bot was never installed for them. */
  personalChat(personId: string): LocalConversation | null;
  /** Calls back after each change of a conversation; returns how to stop it. */
  subscribe(changed: () => void): () => void;
  /** Settles with what is found, now or after the change that brings it. */
  until<Found>(look: () => Found | null | undefined | false): Promise<Found>;
  readonly people: People;
  readonly permissions: Permissions;
  readonly faults: Faults;
  /** Every request that came with a good token, oldest first. */
  requests(): readonly CountedRequest[];
  stop(): Promise<void>;
}

/** @throws when the port is taken */
export async function startBotConnector(options: BotConnectorOptions): Promise<BotConnector> {
  const { tls, directory, authority, botId, homeTenantId, botName = 'Upbeat', port = 0 } = options;
  const { clock = () => new Date() } = options;
  const bot = { id: `28:${botId}`, name: botName };
  const book = createConversationBook(clock);
  const people = createPeople(directory, botId);
  const permissions = createPermissions(options.permissions ?? RESOURCE_SPECIFIC);
  const faults = createFaultLine();
  const courier = await createCourier(botId);
  const requests: CountedRequest[] = [];

  const app = fastify({
    serverFactory: (handler) => https.createServer({ ...tls }, handler),
    logger: false,
    forceCloseConnections: true,
    bodyLimit: LARGEST_BODY_BYTES,
    routerOptions: { maxParamLength: LONGEST_ID },
  });
  const origin = (): string => `https://localhost:${(app.server.address() as AddressInfo).port}`;
  const serviceUrlOf = (tenantId: string): string => serviceUrl(origin(), tenantId);
  const shared = { book, people, permissions, bot, serviceUrlOf };

  app.get(METADATA, () => ({
    issuer: ISSUER,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${origin()}${KEYS}`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  }));
  app.get(KEYS, () => ({ keys: courier.publishedKeys() }));
  connectorRoutes(app, {
    operations: [
      ...conversationOperations(shared),
      ...activityOperations(shared),
      ...memberOperations(shared),
      ...teamOperations(shared),
    ],
    verifyToken: createEntraVerifier({
      issuerOf: () => `${authority}/${homeTenantId}/`,
      jwksUrl: `${authority}/common/discovery/v2.0/keys`,
      audience: 'https://api.botframework.com',
      allowedIds: [botId],
    }),
    isTenant: (tenantId) => directory.tenants.some(({ id }) => id === tenantId),
    faults,
    limits: createLimits(),
    clock,
    onRequest: (request) => requests.push(request),
  });
  await app.listen({ host: '127.0.0.1', port });

  return {
    ...createActs({ ...shared, courier, clock }),
    reachBotAt: (url) => courier.reachBotAt(url),
    deliver: (activity, forgery) => courier.deliver(activity, forgery),
    deliveries: () => courier.deliveries(),
    origin: origin(),
    openIdMetadata: `${origin()}${METADATA}`,
    serviceUrlOf,
    conversations: () => book.all(),
    conversation: (id) => book.find(id),
    personalChat: (personId) => book.all().find((one) => one.kind === 'personal' && one.person.id === personId) ?? null,
    subscribe: (changed) => book.subscribe(changed),
    until: (look) =>
      new Promise((resolve, reject) => {
        const stop = book.subscribe(() => tryOnce());
        const tryOnce = (): void => {
          try {
            const found = look();
            if (found === null || found === undefined || found === false) return;
            resolve(found);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
          stop();
        };
        tryOnce();
      }),
    people,
    permissions,
    faults,
    requests: () => requests,
    async stop() {
      faults.clear();
      await app.close();
    },
  };
}
