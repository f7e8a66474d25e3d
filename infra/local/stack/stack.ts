import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createAuthority, trust } from '../authority/authority.ts';
import { createNotificationKeys } from '../authority/notification-keys.ts';
import { startBlob, type LocalBlob } from '../blob/start.ts';
import type { BotConnector } from '../bot-connector/start.ts';
import { buildApp } from '../build-app.ts';
import { upbeat, upbeatBot } from '../entra/applications.ts';
import type { LocalEntra } from '../entra/entra.ts';
import { TEAMS_APP_ID } from '../graph/apps/upbeat-app.ts';
import type { LocalGraph } from '../graph/start.ts';
import { startPostgres, type RunningPostgres } from '../postgres/start-postgres.ts';
import { RELAY_CREDENTIALS, startRelays } from '../relays/start-relays.ts';
import type { WebPubSub } from '../web-pubsub/start.ts';
import { startCloud } from './cloud.ts';
import { readLocalEnvironment } from './environment.ts';
import { startHttpsFront } from './https-front.ts';
import { keepProcess } from './kept-process.ts';
import { choosePorts } from './ports.ts';
import { prepareDatabase } from './prepare-database.ts';
import { startProductProcess, type ProductProcess, type StartProductProcess } from './product-process.ts';
import { stopAll, type Stops } from './stops.ts';

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
  /** As the processes of the product, to the same. */
  readonly appDatabaseUrl: string;
  readonly entra: LocalEntra;
  readonly webPubSub: WebPubSub;
  /** Microsoft Teams as the bot meets it. */
  readonly connector: BotConnector;
  readonly graph: LocalGraph;
  /** Where Graph reaches the api, and the keys with which the api opens what it brings, as PEM. */
  readonly webhooks: { readonly origin: string; readonly keys: string };
  /** Of the authority that vouches for all of it on this machine. */
  readonly caFile: string;
  /** Where recordings are kept. */
  readonly blob: LocalBlob;
  readonly postgres: RunningPostgres | null;
  api(): ProductProcess;
  /** Ends the api, politely or as a crash would, and starts it anew on the same port. */
  restartApi(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts one more api beside the first, on a port of its own, as a second replica. */
  anotherApi(): Promise<ProductProcess>;
  worker(): ProductProcess;
  /** Ends the worker, politely or as a crash would, and starts it anew. */
  restartWorker(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  bot(): ProductProcess;
  /** Ends the bot, politely or as a crash would, and starts it anew on the same port. */
  restartBot(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Shuts its own database down and starts it again on the same port. @throws when the server is somebody else's */
  restartDatabase(): Promise<void>;
  /** Settles when a part of it has ended without having been asked, with what that was in words. */
  readonly broken: Promise<string>;
  /** Stops all of it, also when a part of it does not stop as it should. */
  stop(): Promise<void>;
}

const API = { name: 'api', main: 'api/src/main.ts' } as const;
const WORKER = { name: 'worker', main: 'api/src/worker.ts' } as const;
const BOT = { name: 'bot', main: 'bot/src/main.ts' } as const;

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
  const logs = await freshLogs(folder);
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
      startBlob({
        folder: join(folder, 'blob'),
        tls,
        container: local.value('BLOB_CONTAINER'),
        pages: `http://localhost:${chosen.api}`,
        httpsPort: chosen.blob,
        httpPort: chosen.blobForBrowsers,
        stops,
      }),
      pages
        ? buildApp({ log })
        : mkdir(join(folder, 'no-pages'), { recursive: true }).then(() => join(folder, 'no-pages')),
    ] as const;
    await Promise.allSettled(parts); // when one fails, nothing comes up behind the back of what then stops everything
    const [{ databaseUrl, appUrl, postgres }, { entra, webPubSub, connector, graph }, blob, appFolder] =
      await Promise.all(parts);
    signal?.throwIfAborted();
    const relays = await startRelays();
    stops.push(() => relays.stop());

    const front = await startHttpsFront({ tls, to: `http://127.0.0.1:${chosen.api}` });
    stops.push(() => front.stop());
    const webhooks = { origin: front.origin, keys: createNotificationKeys() };

    const environment = {
      ...local.values,
      HOST: '127.0.0.1',
      DATABASE_URL: appUrl,
      ENTRA_AUTHORITY: entra.authority,
      ENTRA_BROWSER_AUTHORITY: entra.browserAuthority,
      ENTRA_CLIENT_SECRET: upbeat.secrets[0] ?? '',
      WEB_PUBSUB_ENDPOINT: webPubSub.endpoint,
      WEB_PUBSUB_CLIENT_ENDPOINT: webPubSub.clientEndpoint,
      PULSOID_URL: relays.pulsoidUrl,
      HYPERATE_URL: relays.hypeRateUrl,
      HYPERATE_KEY: RELAY_CREDENTIALS.hypeRateKey,
      GRAPH_URL: graph.origin,
      BLOB_ENDPOINT: blob.endpoint,
      BLOB_CLIENT_ENDPOINT: blob.clientEndpoint,
      TEAMS_APP_ID,
      APP_ORIGIN: `http://localhost:${chosen.api}`,
      WEBHOOK_ORIGIN: webhooks.origin,
      NOTIFICATION_KEYS: webhooks.keys,
      BOT_ORIGIN: `http://localhost:${chosen.bot}`,
      BOT_SECRET: upbeatBot.secrets[0] ?? '',
      BOT_OPENID_METADATA: connector.openIdMetadata,
      TRUSTED_HOST_ORIGINS: `http://localhost:${chosen.host}`,
      APP_FOLDER: appFolder,
    };
    const broken = Promise.withResolvers<string>();
    const onLost = (words: string): void => {
      if (!isStopping) broken.resolve(words);
    };
    const running: ProductProcess[] = [];
    stops.push(async () => {
      await Promise.all(running.map((each) => each.stop()));
    });
    const begin = async (
      process: Pick<StartProductProcess, 'name' | 'main'>,
      port: number,
    ): Promise<ProductProcess> => {
      const logFile = join(logs, `${process.name}.log`);
      const known = { caFile: authority.caFile, logFile, signal };
      const begun = await startProductProcess(
        { ...environment, PORT: String(port), BOT_PORT: String(port) },
        { ...process, ...known },
      );
      running.push(begun);
      return begun;
    };
    const processes = [
      keepProcess((port) => begin(API, port), { port: chosen.api, onLost }),
      keepProcess((port) => begin(WORKER, port), { port: 0, onLost }),
      keepProcess((port) => begin(BOT, port), { port: chosen.bot, onLost }),
    ] as const;
    await Promise.allSettled(processes);
    const [api, worker, bot] = await Promise.all(processes);
    connector.reachBotAt(`${bot.now().origin}/api/messages`);

    let isDatabaseRestarting = false;
    void postgres?.gone.then(() => {
      if (!isStopping && !isDatabaseRestarting)
        broken.resolve(`The database has ended. Its log: ${join(folder, 'postgres.log')}`);
    });

    void blob.gone.then(() => onLost(`The blob storage has ended. Its log: ${join(folder, 'blob/azurite.log')}`));

    return {
      apiOrigin: api.now().origin,
      hostPort: chosen.host,
      browserAuthority: entra.browserAuthority,
      databaseUrl,
      appDatabaseUrl: appUrl,
      entra,
      webPubSub,
      connector,
      graph,
      webhooks,
      caFile: authority.caFile,
      blob,
      postgres,
      api: () => api.now(),
      restartApi: (how) => api.restart(how),
      anotherApi: () => begin(API, 0),
      worker: () => worker.now(),
      restartWorker: (how) => worker.restart(how),
      bot: () => bot.now(),
      restartBot: (how) => bot.restart(how),
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

/** The folder of the logs of this start; those of the one before are kept beside them, and older ones go. */
async function freshLogs(folder: string): Promise<string> {
  const logs = join(folder, 'logs');
  await mkdir(logs, { recursive: true });
  for (const { name } of [API, WORKER, BOT]) {
    await rename(join(logs, `${name}.log`), join(logs, `${name}.before.log`)).catch((fault: unknown) => {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
    });
  }
  return logs;
}
