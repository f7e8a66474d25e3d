import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '@upbeat/api/infrastructure/postgres/migrate.ts';
import { createAuthority, trust } from '../authority/authority.ts';
import { buildApp } from '../build-app.ts';
import { directory } from '../directory/directory.ts';
import { upbeat, UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startEntra, type LocalEntra } from '../entra/entra.ts';
import { createDatabase } from '../postgres/database.ts';
import { freePort } from '../postgres/free-port.ts';
import { startPostgres, type RunningPostgres } from '../postgres/start-postgres.ts';
import { startWebPubSub, type WebPubSub } from '../web-pubsub/start.ts';
import { startApiProcess, type ApiProcess } from './api-process.ts';
import { readLocalEnvironment } from './environment.ts';

export interface StackOptions {
  /** Where state is kept: certificates, database, logs. */
  folder: string;
  /** A PostgreSQL that runs already, as superuser; without it one is started in `folder`. */
  postgresUrl?: string | undefined;
  /** Whether the api serves the pages; without them nothing is built, for those who only call it. */
  pages?: boolean;
  /** Ports of `env/.env.local`, or free ones where they are taken. `any` takes free ones at once, as tests do. */
  ports?: 'wished' | 'any';
  log: (line: string) => void;
}

/** The product and all that it rests on, on this machine. */
export interface Stack {
  readonly apiOrigin: string;
  /** The port of the host page was promised to the api: its pages may be embedded there. */
  readonly hostPort: number;
  readonly browserAuthority: string;
  /** As superuser, to the product's database. */
  readonly databaseUrl: string;
  readonly entra: LocalEntra;
  readonly webPubSub: WebPubSub;
  readonly postgres: RunningPostgres | null;
  api(): ApiProcess;
  /** Ends the api, politely or as a crash would, and starts it anew on the same port. */
  restartApi(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  stop(): Promise<void>;
}

const DATABASE = 'upbeat';

/** The same for every stack, since several share one server in tests. It listens on this machine alone. */
const DATABASE_PASSWORD = 'upbeat-on-this-machine';

/** Starts everything but the host page and the people. What is not needed for one another starts side by side. */
export async function startStack({
  folder,
  postgresUrl,
  pages = true,
  ports = 'wished',
  log,
}: StackOptions): Promise<Stack> {
  await mkdir(join(folder, 'logs'), { recursive: true });
  const local = readLocalEnvironment();
  const wished = (name: string): number => (ports === 'wished' ? local.port(name) : 0);
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };

  try {
    const authority = await createAuthority(join(folder, 'authority'));
    trust(authority.caPem);
    const tls = authority.issue();

    const [{ databaseUrl, appUrl, postgres }, { entra, webPubSub }, appFolder, hostPort, apiPort] = await Promise.all([
      prepareDatabase({
        folder,
        postgresUrl,
        port: wished('DATABASE_PORT'),
        password: DATABASE_PASSWORD,
        log,
        stops,
      }),
      startCloud({ tls, wished, stops }),
      pages
        ? buildApp({ log })
        : mkdir(join(folder, 'no-pages'), { recursive: true }).then(() => join(folder, 'no-pages')),
      freePort(wished('TRUSTED_HOST_ORIGINS')),
      freePort(wished('PORT')),
    ]);

    const environment = {
      ...local.values,
      HOST: '127.0.0.1',
      PORT: String(apiPort),
      DATABASE_URL: appUrl,
      ENTRA_AUTHORITY: entra.authority,
      ENTRA_CLIENT_SECRET: upbeat.secrets[0] ?? '',
      WEB_PUBSUB_ENDPOINT: webPubSub.endpoint,
      WEB_PUBSUB_CLIENT_ENDPOINT: webPubSub.clientEndpoint,
      TRUSTED_HOST_ORIGINS: `http://localhost:${hostPort}`,
      APP_FOLDER: appFolder,
    };
    const started = { caFile: authority.caFile, logFile: join(folder, 'logs/api.log') };
    let api = await startApiProcess(environment, started);
    stops.push(() => api.stop());

    return {
      apiOrigin: api.origin,
      hostPort,
      browserAuthority: entra.browserAuthority,
      databaseUrl,
      entra,
      webPubSub,
      postgres,
      api: () => api,
      async restartApi(signal) {
        await api.stop(signal);
        api = await startApiProcess(environment, started);
      },
      stop: stopAll,
    };
  } catch (fault) {
    await stopAll();
    throw fault;
  }
}

type Stops = (() => Promise<void>)[];

async function prepareDatabase(wanted: {
  folder: string;
  postgresUrl: string | undefined;
  port: number;
  password: string;
  log: (line: string) => void;
  stops: Stops;
}): Promise<{ databaseUrl: string; appUrl: string; postgres: RunningPostgres | null }> {
  const { folder, postgresUrl, port, password, log, stops } = wanted;
  let postgres: RunningPostgres | null = null;
  let databaseUrl = postgresUrl;
  if (databaseUrl === undefined) {
    const server = await startPostgres({ folder: join(folder, 'postgres'), port, log });
    stops.push(() => server.stop());
    postgres = server;
    databaseUrl = await createDatabase(server.adminUrl, DATABASE).catch((fault: unknown) => {
      if (!isAlreadyThere(fault)) throw fault;
      return server.adminUrl.replace(/\/[^/]*$/, `/${DATABASE}`);
    });
  }
  const { appUrl } = await migrate({ adminUrl: databaseUrl, appPassword: password });
  return { databaseUrl, appUrl, postgres };
}

function isAlreadyThere(fault: unknown): boolean {
  const DUPLICATE_DATABASE = '42P04';
  return fault instanceof Error && 'code' in fault && fault.code === DUPLICATE_DATABASE;
}

/** Entra ID, and a Web PubSub that trusts the tokens of Upbeat's registration. */
async function startCloud({
  tls,
  wished,
  stops,
}: {
  tls: { key: string; cert: string };
  wished: (name: string) => number;
  stops: Stops;
}): Promise<{ entra: LocalEntra; webPubSub: WebPubSub }> {
  const entra = await startEntra({
    tls,
    directory,
    httpsPort: await freePort(wished('ENTRA_AUTHORITY')),
    httpPort: await freePort(wished('ENTRA_BROWSER_AUTHORITY')),
  });
  stops.push(() => entra.stop());
  const webPubSub = await startWebPubSub({
    tls,
    httpsPort: await freePort(wished('WEB_PUBSUB_ENDPOINT')),
    httpPort: await freePort(wished('WEB_PUBSUB_CLIENT_ENDPOINT')),
    accessKey: 'an-access-key-that-nobody-uses-because-upbeat-signs-in',
    entra: {
      issuerOf: (tenantId) => `${entra.authority}/${tenantId}/`,
      jwksUrl: `${entra.authority}/common/discovery/v2.0/keys`,
      allowedIds: [UPBEAT_CLIENT_ID],
    },
  });
  stops.push(() => webPubSub.stop());
  return { entra, webPubSub };
}
