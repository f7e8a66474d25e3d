import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '@upbeat/api/infrastructure/postgres/migrate.ts';
import { createAuthority, trust } from '../authority/authority.ts';
import type { BotConnector } from '../bot-connector/start.ts';
import { buildApp } from '../build-app.ts';
import { upbeat } from '../entra/applications.ts';
import type { LocalEntra } from '../entra/entra.ts';
import type { LocalGraph } from '../graph/start.ts';
import { createDatabase } from '../postgres/database.ts';
import { startPostgres, type RunningPostgres } from '../postgres/start-postgres.ts';
import { RELAY_CREDENTIALS, startRelays } from '../relays/start-relays.ts';
import type { WebPubSub } from '../web-pubsub/start.ts';
import { startApiProcess, type ApiProcess } from './api-process.ts';
import { startCloud } from './cloud.ts';
import { readLocalEnvironment } from './environment.ts';
import { choosePorts } from './ports.ts';

export interface StackOptions {
  /** Where state is kept: certificates, database, logs. */
  folder: string;
  /** A PostgreSQL that runs already, as superuser; without it one is started in `folder`. */
  postgresUrl?: string | undefined;
  /** Whether the api serves the pages; without them nothing is built, for those who only call it. */
  pages?: boolean;
  /** Ports of `env/.env.local`, or free ones where they are taken. `any` takes free ones at once, as tests do. */
  ports?: 'wished' | 'any';
  /** What is asked of Graph, and what it answers, is added to this file as JSON lines. */
  graphTrafficFile?: string | undefined;
  /** Gives up starting; what has started already is stopped. */
  signal?: AbortSignal | undefined;
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
  /** Microsoft Teams as the bot meets it. */
  readonly connector: BotConnector;
  readonly graph: LocalGraph;
  readonly postgres: RunningPostgres | null;
  api(): ApiProcess;
  /** Ends the api, politely or as a crash would, and starts it anew on the same port. */
  restartApi(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts one more api beside the first, on a port of its own, as a second replica. */
  anotherApi(): Promise<ApiProcess>;
  /** Shuts its own database down and starts it again on the same port. @throws when the server is somebody else's */
  restartDatabase(): Promise<void>;
  /** Settles when a part of it has ended without having been asked, with what that was in words. */
  readonly broken: Promise<string>;
  /** Stops all of it, also when a part of it does not stop as it should. */
  stop(): Promise<void>;
}

const DATABASE = 'upbeat';
const DUPLICATE_DATABASE = '42P04'; // PostgreSQL's code

/** The same for every stack, since several share one server in tests. It listens on this machine alone. */
const DATABASE_PASSWORD = 'upbeat-on-this-machine';

/** Starts everything but the host page and the people. What is not needed for one another starts side by side. */
export async function startStack({
  folder,
  postgresUrl,
  pages = true,
  ports = 'wished',
  graphTrafficFile,
  signal,
  log,
}: StackOptions): Promise<Stack> {
  const logFile = await freshLog(folder);
  const local = readLocalEnvironment();
  const stops: Stops = [];
  let isStopping = false;
  const stop = (): Promise<void> => {
    isStopping = true;
    return stopAll(stops);
  };

  try {
    const authority = await createAuthority(join(folder, 'authority'));
    trust(authority.caPem);
    const tls = authority.issue();
    const chosen = await choosePorts(local, { ports, log });

    const parts = [
      prepareDatabase({
        folder,
        postgresUrl,
        port: ports === 'any' ? 0 : local.port('DATABASE_PORT'),
        password: DATABASE_PASSWORD,
        log,
        stops,
      }),
      startCloud({ tls, chosen, trafficFile: graphTrafficFile, stops }),
      pages
        ? buildApp({ log })
        : mkdir(join(folder, 'no-pages'), { recursive: true }).then(() => join(folder, 'no-pages')),
    ] as const;
    await Promise.allSettled(parts); // when one fails, nothing comes up behind the back of what then stops everything
    const [{ databaseUrl, appUrl, postgres }, { entra, webPubSub, connector, graph }, appFolder] =
      await Promise.all(parts);
    signal?.throwIfAborted();
    const relays = await startRelays();
    stops.push(() => relays.stop());

    const environment = {
      ...local.values,
      HOST: '127.0.0.1',
      PORT: String(chosen.api),
      DATABASE_URL: appUrl,
      ENTRA_AUTHORITY: entra.authority,
      ENTRA_CLIENT_SECRET: upbeat.secrets[0] ?? '',
      WEB_PUBSUB_ENDPOINT: webPubSub.endpoint,
      WEB_PUBSUB_CLIENT_ENDPOINT: webPubSub.clientEndpoint,
      PULSOID_URL: relays.pulsoidUrl,
      HYPERATE_URL: relays.hypeRateUrl,
      HYPERATE_KEY: RELAY_CREDENTIALS.hypeRateKey,
      GRAPH_URL: graph.origin,
      TRUSTED_HOST_ORIGINS: `http://localhost:${chosen.host}`,
      APP_FOLDER: appFolder,
    };
    const started = { caFile: authority.caFile, logFile, signal };
    let api = await startApiProcess(environment, started);
    stops.push(() => api.stop());
    const samePort = { ...environment, PORT: new URL(api.origin).port };

    const asked = new Set<ApiProcess>();
    const broken = Promise.withResolvers<string>();
    const watch = (watched: ApiProcess): void =>
      void watched.gone.then((words) => {
        if (!isStopping && !asked.has(watched)) broken.resolve(words);
      });
    watch(api);
    let isDatabaseRestarting = false;
    void postgres?.gone.then(() => {
      if (!isStopping && !isDatabaseRestarting)
        broken.resolve(`The database has ended. Its log: ${join(folder, 'postgres.log')}`);
    });

    return {
      apiOrigin: api.origin,
      hostPort: chosen.host,
      browserAuthority: entra.browserAuthority,
      databaseUrl,
      entra,
      webPubSub,
      connector,
      graph,
      postgres,
      api: () => api,
      async restartApi(how) {
        asked.add(api);
        await api.stop(how);
        api = await startApiProcess(samePort, started);
        watch(api);
      },
      async anotherApi() {
        const another = await startApiProcess({ ...environment, PORT: '0' }, started);
        stops.push(() => another.stop());
        return another;
      },
      async restartDatabase() {
        if (!postgres) throw new Error('This database is not ours to restart');
        isDatabaseRestarting = true;
        await postgres.stop();
        const again = await startPostgres({ folder: join(folder, 'postgres'), port: postgres.port, log });
        if (again.port !== postgres.port) throw new Error(`Somebody took the port ${postgres.port} meanwhile`);
      },
      broken: broken.promise,
      stop,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** The log of this start; that of the one before is kept beside it, and older ones go. */
async function freshLog(folder: string): Promise<string> {
  const logs = join(folder, 'logs');
  await mkdir(logs, { recursive: true });
  const file = join(logs, 'api.log');
  await rename(file, join(logs, 'api.before.log')).catch((fault: unknown) => {
    if (!isCode(fault, 'ENOENT')) throw fault;
  });
  return file;
}

type Stops = (() => Promise<void>)[];

/** The last first. What does not stop is no reason to leave the rest running. */
async function stopAll(stops: Stops): Promise<void> {
  const faults: unknown[] = [];
  for (const stop of stops.splice(0).reverse()) await stop().catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('\n'));
}

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
      if (!isCode(fault, DUPLICATE_DATABASE)) throw fault;
      return server.adminUrl.replace(/\/[^/]*$/, `/${DATABASE}`);
    });
  }
  const { appUrl } = await migrate({ adminUrl: databaseUrl, appPassword: password });
  return { databaseUrl, appUrl, postgres };
}

function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code;
}
