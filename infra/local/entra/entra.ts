import { randomBytes } from 'node:crypto';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import type { JWTPayload } from 'jose';
import type { Directory } from '../directory/directory.ts';
import { applications as allApplications, UPBEAT_CLIENT_ID, type LocalApplication } from './applications.ts';
import { createAuthorizationCodes } from './authorization-codes.ts';
import { allNeeded, createConsents, type Permission } from './consents.ts';
import { findApplication, type EntraContext } from './context.ts';
import { createFaults } from './faults.ts';
import { entraRoutes } from './routes.ts';
import { createSigningKeys } from './signing-keys.ts';

const HOST = '127.0.0.1';

export interface LocalEntraOptions {
  /** A certificate for localhost. */
  readonly tls: { readonly key: string; readonly cert: string };
  readonly directory: Directory;
  readonly applications?: readonly LocalApplication[];
  /** 0, the default, takes a free port. */
  readonly httpsPort?: number;
  readonly httpPort?: number;
  readonly clock?: () => Date;
}

export interface LocalEntra {
  /** For servers: the issuer of every token. */
  readonly authority: string;
  /** The same for browsers, without a certificate to complain about. */
  readonly browserAuthority: string;
  /** An administrator consents, to everything the registration asks for unless told otherwise. */
  consent(tenantId: string, clientId?: string, permissions?: readonly Permission[]): void;
  withdrawConsent(tenantId: string, clientId?: string, permissions?: readonly Permission[]): void;
  /** One application permission of Graph, which tokens made from then on have or lack. */
  givePermission(tenantId: string, name: string): void;
  takePermission(tenantId: string, name: string): void;
  grantedPermissions(tenantId: string, clientId?: string): readonly Permission[];
  rollSigningKey(): Promise<void>;
  throttle(requests: number, retryAfterSeconds: number): void;
  requireInteraction(personId: string): void;
  /** How many token requests of this grant type have arrived. */
  tokenRequests(grantType: string): number;
  /** Any claims, signed with the current key: for tests of what must be refused. */
  sign(claims: JWTPayload): Promise<string>;
  stop(): Promise<void>;
}

const applicationPermission = (name: string): Permission => ({
  resource: 'https://graph.microsoft.com',
  kind: 'application',
  name,
});

/** Entra ID for one machine: the same endpoints, tokens and refusals, for the people of the local directory. */
export async function startEntra(options: LocalEntraOptions): Promise<LocalEntra> {
  const { tls, directory, httpsPort = 0, httpPort = 0, clock = () => new Date() } = options;
  const counts = new Map<string, number>();
  const origins = { authority: '', browserAuthority: '' };
  const context: EntraContext = {
    authority: () => origins.authority,
    directory,
    applications: options.applications ?? allApplications,
    keys: await createSigningKeys(),
    codes: createAuthorizationCodes(clock),
    consents: createConsents(),
    faults: createFaults(),
    refreshSecret: randomBytes(32),
    clock,
  };
  const onTokenRequest = (form: URLSearchParams): void => {
    const grantType = form.get('grant_type') ?? '';
    counts.set(grantType, (counts.get(grantType) ?? 0) + 1);
  };

  const forServers = fastify({ serverFactory: (handler) => https.createServer({ ...tls }, handler), ...QUIET });
  entraRoutes(forServers, { context, origin: () => origins.authority, onTokenRequest });
  const forBrowsers = fastify(QUIET);
  entraRoutes(forBrowsers, { context, origin: () => origins.browserAuthority, onTokenRequest });

  origins.authority = `https://localhost:${await portOf(forServers, httpsPort)}`;
  try {
    origins.browserAuthority = `http://localhost:${await portOf(forBrowsers, httpPort)}`;
  } catch (error) {
    await forServers.close();
    throw error;
  }
  const everything = (clientId: string): Permission[] => allNeeded(findApplication(context, clientId));

  return {
    ...origins,
    consent: (tenantId, clientId = UPBEAT_CLIENT_ID, permissions = everything(clientId)) =>
      context.consents.grant(tenantId, clientId, permissions),
    withdrawConsent: (tenantId, clientId = UPBEAT_CLIENT_ID, permissions = everything(clientId)) =>
      context.consents.withdraw(tenantId, clientId, permissions),
    givePermission: (tenantId, name) =>
      context.consents.grant(tenantId, UPBEAT_CLIENT_ID, [applicationPermission(name)]),
    takePermission: (tenantId, name) =>
      context.consents.withdraw(tenantId, UPBEAT_CLIENT_ID, [applicationPermission(name)]),
    grantedPermissions: (tenantId, clientId = UPBEAT_CLIENT_ID) => context.consents.granted(tenantId, clientId),
    rollSigningKey: () => context.keys.roll(),
    throttle: (requests, retryAfterSeconds) => context.faults.throttle(requests, retryAfterSeconds),
    requireInteraction: (personId) => context.faults.requireInteraction(personId),
    tokenRequests: (grantType) => counts.get(grantType) ?? 0,
    sign: (claims) => context.keys.sign(claims),
    async stop() {
      await Promise.all([forServers.close(), forBrowsers.close()]);
    },
  };
}

const QUIET = { logger: false, forceCloseConnections: true } as const;

async function portOf(app: FastifyInstance, port: number): Promise<number> {
  await app.listen({ host: HOST, port });
  return (app.server.address() as AddressInfo).port;
}
