import { Type, type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** What every process takes. */
const OfProcess = {
  PORT: Type.Integer({ minimum: 0, maximum: 65_535, default: 3001 }),
  HOST: Type.String({ default: '0.0.0.0' }),
  LOG_LEVEL: Type.String({ default: 'info' }),
  DATABASE_URL: Type.String({ minLength: 1 }),
  MANAGED_IDENTITY_CLIENT_ID: Type.Optional(Type.String({ minLength: 1 })), // opens the database, and proves who we are
};

/** What a process takes that acts in Microsoft 365. */
const InMicrosoft365 = {
  ENTRA_AUTHORITY: Type.String({ minLength: 1 }), // the host; the tenant is added per request
  ENTRA_CLIENT_ID: Type.String({ minLength: 1 }),
  ENTRA_CLIENT_SECRET: Type.Optional(Type.String({ minLength: 1 })), // or the managed identity in its place
  GRAPH_URL: Type.String({ default: 'https://graph.microsoft.com', pattern: '^https://' }),
  TEAMS_APP_ID: Type.String({ default: '' }), // as the manifest has it
  APP_ORIGIN: Type.String({ minLength: 1 }), // where people reach the pages
  WEBHOOK_ORIGIN: Type.Optional(Type.String({ pattern: '^https://' })), // where Graph reaches the api, if elsewhere
  NOTIFICATION_KEYS: Type.Optional(Type.String({ minLength: 1 })), // PEM: certificates with their keys, the current first
};

/** What a process takes that writes recordings, or makes links to them. */
const WithRecordings = {
  ENTRA_HOME_TENANT_ID: Type.String({ minLength: 1 }), // the tenant that owns storage and the other resources
  BLOB_ENDPOINT: Type.String({ minLength: 1 }), // of the storage account, by https: tokens go there
  BLOB_CLIENT_ENDPOINT: Type.Optional(Type.String({ minLength: 1 })), // where links lead, if elsewhere
  BLOB_CONTAINER: Type.String({ minLength: 1, default: 'recordings' }),
};

const WorkerEnvironment = Type.Object({
  ...OfProcess,
  ...InMicrosoft365,
  ...WithRecordings,
  FFPROBE_PATH: Type.Optional(Type.String({ minLength: 1 })), // what reads how long a video is, if not the one we bring
  PATH: Type.String({ default: '' }), // where else it is looked for
});

const Environment = Type.Object({
  ...OfProcess,
  ...InMicrosoft365,
  ...WithRecordings,
  ENTRA_BROWSER_AUTHORITY: Type.Optional(Type.String({ minLength: 1 })), // where browsers find it, if elsewhere
  WEB_PUBSUB_ENDPOINT: Type.String({ minLength: 1 }),
  WEB_PUBSUB_CLIENT_ENDPOINT: Type.Optional(Type.String({ minLength: 1 })), // where browsers connect, if elsewhere
  WEB_PUBSUB_HUB: Type.String({ default: 'upbeat' }),
  TRUSTED_HOST_ORIGINS: Type.String({ default: '' }), // hosts besides Teams that may embed the pages, by spaces
  PULSOID_URL: Type.Optional(Type.String({ minLength: 1 })), // wss: where Pulsoid sends somebody's heart rate
  HYPERATE_URL: Type.Optional(Type.String({ minLength: 1 })), // wss, together with the key
  HYPERATE_KEY: Type.Optional(Type.String({ minLength: 1 })), // public: it stands in the page that connects
  APP_FOLDER: Type.String({ minLength: 1 }), // the built pages
});

/** What both the api and the worker were given. */
type OfBoth = Omit<Static<typeof WorkerEnvironment>, 'FFPROBE_PATH' | 'PATH'>;

interface ProcessConfig {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  readonly databaseUrl: string;
}

/** Everything that the worker takes from outside. Read once, in `worker.ts`, and handed on. */
export interface WorkerConfig extends ProcessConfig {
  readonly entra: Registration;
  readonly graph: GraphConfig;
  readonly blob: BlobConfig;
  /** The one to use, or null, and the folders in which it is looked for then. */
  readonly ffprobe: { readonly file: string | null; readonly searchPath: string };
}

/** Upbeat's registration in Entra ID. */
interface Registration {
  readonly authority: string;
  readonly clientId: string;
  readonly proof: Proof;
  /** The tenant that owns what Upbeat runs on. */
  readonly homeTenantId: string;
}

interface GraphConfig {
  readonly url: string;
  /** What Teams calls the app, as its manifest says. */
  readonly teamsAppId: string;
  /** Where people reach the pages, for tabs and links. */
  readonly appOrigin: string;
  /** Where Graph reaches the api. */
  readonly webhookOrigin: string;
  /** What Graph's notifications are encrypted for, as PEM; null where it is to send none that are. */
  readonly notificationKeys: string | null;
}

/** Where recordings lie. */
interface BlobConfig {
  readonly endpoint: string;
  /** The same where browsers reach it. */
  readonly clientEndpoint: string;
  readonly container: string;
}

/** Everything that the api takes from outside. Read once, in `main.ts`, and handed on. */
export interface Config extends ProcessConfig {
  readonly entra: Registration & { readonly browserAuthority: string };
  readonly graph: GraphConfig;
  readonly blob: BlobConfig;
  readonly webPubSub: { readonly endpoint: string; readonly clientEndpoint: string | null; readonly hub: string };
  readonly trustedHostOrigins: readonly string[];
  readonly relays: Relays;
  readonly appFolder: string;
}

/** Where else a page may take somebody's heart rate from; null where it is not set up. */
export interface Relays {
  readonly pulsoid: string | null;
  readonly hypeRate: { readonly url: string; readonly key: string } | null;
}

/** How this process proves who it is: as the identity that Azure gave it, or by a secret. */
type Proof =
  | { readonly type: 'managed-identity'; readonly clientId: string }
  | { readonly type: 'secret'; readonly clientSecret: string };

/** @throws {Error} naming every value that is missing or wrong, none of them by content */
export function loadWorkerConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const values = read(WorkerEnvironment, env);
  return {
    ...ofProcess(values),
    entra: registrationOf(values),
    graph: graphOf(values),
    blob: blobOf(values),
    ffprobe: { file: values.FFPROBE_PATH ?? null, searchPath: values.PATH },
  };
}

/** @throws {Error} naming every value that is missing or wrong, none of them by content */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const values = read(Environment, env);
  return {
    ...ofProcess(values),
    entra: {
      ...registrationOf(values),
      browserAuthority: values.ENTRA_BROWSER_AUTHORITY ?? values.ENTRA_AUTHORITY,
    },
    graph: graphOf(values),
    blob: blobOf(values),
    webPubSub: {
      endpoint: values.WEB_PUBSUB_ENDPOINT,
      clientEndpoint: values.WEB_PUBSUB_CLIENT_ENDPOINT ?? null,
      hub: values.WEB_PUBSUB_HUB,
    },
    trustedHostOrigins: values.TRUSTED_HOST_ORIGINS.split(/\s+/).filter(Boolean),
    relays: relaysOf(values),
    appFolder: values.APP_FOLDER,
  };
}

function read<Schema extends TSchema>(schema: Schema, env: NodeJS.ProcessEnv): Static<Schema> {
  const values: unknown = Value.Convert(schema, Value.Default(schema, Value.Clean(schema, { ...env })));
  if (Value.Check(schema, values)) return values;
  const faults = [...Value.Errors(schema, values)].map(
    ({ instancePath, message }) => `  ${instancePath || 'env'} ${message}`,
  );
  throw new Error(`Environment is incomplete:\n${faults.join('\n')}`);
}

function ofProcess(values: OfBoth): ProcessConfig {
  return {
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL,
    databaseUrl: values.DATABASE_URL,
  };
}

function registrationOf(values: OfBoth): Registration {
  return {
    authority: values.ENTRA_AUTHORITY,
    clientId: values.ENTRA_CLIENT_ID,
    proof: proofOf(values),
    homeTenantId: values.ENTRA_HOME_TENANT_ID,
  };
}

function blobOf({ BLOB_ENDPOINT, BLOB_CLIENT_ENDPOINT, BLOB_CONTAINER }: OfBoth): BlobConfig {
  return { endpoint: BLOB_ENDPOINT, clientEndpoint: BLOB_CLIENT_ENDPOINT ?? BLOB_ENDPOINT, container: BLOB_CONTAINER };
}

function graphOf(values: OfBoth): GraphConfig {
  return {
    url: values.GRAPH_URL,
    teamsAppId: values.TEAMS_APP_ID,
    appOrigin: values.APP_ORIGIN,
    webhookOrigin: values.WEBHOOK_ORIGIN ?? values.APP_ORIGIN,
    notificationKeys: values.NOTIFICATION_KEYS ?? null,
  };
}

function relaysOf({ PULSOID_URL, HYPERATE_URL, HYPERATE_KEY }: Static<typeof Environment>): Relays {
  if ((HYPERATE_URL === undefined) !== (HYPERATE_KEY === undefined))
    throw new Error('Environment is incomplete:\n  env needs both HYPERATE_URL and HYPERATE_KEY, or neither');
  const hypeRate = HYPERATE_URL && HYPERATE_KEY ? { url: HYPERATE_URL, key: HYPERATE_KEY } : null;
  return { pulsoid: PULSOID_URL ?? null, hypeRate };
}

function proofOf({ ENTRA_CLIENT_SECRET, MANAGED_IDENTITY_CLIENT_ID }: OfBoth): Proof {
  if (MANAGED_IDENTITY_CLIENT_ID !== undefined)
    return { type: 'managed-identity', clientId: MANAGED_IDENTITY_CLIENT_ID };
  if (ENTRA_CLIENT_SECRET !== undefined) return { type: 'secret', clientSecret: ENTRA_CLIENT_SECRET };
  throw new Error('Environment is incomplete:\n  env needs MANAGED_IDENTITY_CLIENT_ID or ENTRA_CLIENT_SECRET');
}
