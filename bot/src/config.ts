import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';

const Environment = Type.Object({
  BOT_ID: Type.String({ minLength: 1 }), // the registration of the bot: whoever has none answers nobody
  BOT_SECRET: Type.Optional(Type.String({ minLength: 1 })),
  MANAGED_IDENTITY_CLIENT_ID: Type.Optional(Type.String({ minLength: 1 })), // in its place: proves us, opens the database
  BOT_TENANT: Type.Optional(Type.String({ minLength: 1 })), // the tenant of the registration
  ENTRA_HOME_TENANT_ID: Type.Optional(Type.String({ minLength: 1 })), // in its place, as for the other processes
  HOST: Type.String({ default: '0.0.0.0' }),
  BOT_PORT: Type.Integer({ minimum: 0, maximum: 65_535, default: 3978 }),
  LOG_LEVEL: Type.String({ default: 'info' }),
  BOT_OPENID_METADATA: Type.String({
    default: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    pattern: '^https://',
  }),
  BOT_SERVICE_HOSTS: Type.String({
    default:
      'smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com,' +
      'smba.infra.gov.teams.microsoft.us,smba.infra.dod.teams.microsoft.us',
    pattern: '^[a-z0-9.-]+(,[a-z0-9.-]+)*$',
  }),
  BOT_TOKEN_ISSUER: Type.String({ default: 'https://api.botframework.com' }),
  BOT_TOKEN_SCOPE: Type.String({ default: 'https://api.botframework.com' }),
  ENTRA_AUTHORITY: Type.String({ default: 'https://login.microsoftonline.com', pattern: '^https://' }),
  ENTRA_CLIENT_ID: Type.Optional(Type.String({ minLength: 1 })), // the app of the manifest, which may look into channels
  ENTRA_CLIENT_SECRET: Type.Optional(Type.String({ minLength: 1 })),
  GRAPH_URL: Type.String({ default: 'https://graph.microsoft.com', pattern: '^https://' }),
  DATABASE_URL: Type.String({ minLength: 1 }),
  BOT_ORIGIN: Type.String({ default: '' }), // where this process is found from outside: for the pictures of cards
  TEAMS_APP_ID: Type.String({ default: '' }), // for links into Teams
  MODEL_URL: Type.Optional(Type.String({ minLength: 1 })), // OpenAI-compatible, together with the two below
  MODEL_KEY: Type.Optional(Type.String({ minLength: 1 })),
  MODEL_NAME: Type.Optional(Type.String({ minLength: 1 })),
});

/** Everything this process takes from outside. Read once, in `main.ts`, and handed on. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly databaseUrl: string;
  readonly bot: {
    readonly id: string;
    readonly tenantId: string;
    readonly authority: string;
    readonly proof: Proof;
    readonly openIdMetadata: string;
    /** Where Teams takes answers. */
    readonly serviceHosts: readonly string[];
    readonly tokenIssuer: string;
    readonly tokenScope: string;
  };
  /** As whom Graph is asked: the app of the manifest, which need not be the bot's registration. */
  readonly graph: { readonly url: string; readonly clientId: string; readonly proof: Proof };
  readonly botOrigin: string;
  readonly teamsAppId: string;
  /** Null: every command works, and free text gets prompts that work. */
  readonly model: ModelConfig | null;
}

/** A language model behind an address that speaks OpenAI's protocol. */
export interface ModelConfig {
  readonly url: string;
  readonly key: string;
  readonly name: string;
}

/** How this process proves who it is: as the identity that Azure gave it, or by a secret. */
type Proof =
  | { readonly type: 'managed-identity'; readonly clientId: string }
  | { readonly type: 'secret'; readonly clientSecret: string };

/** @throws {Error} naming every value that is missing or wrong, none of them by content */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const values = Value.Convert(Environment, Value.Default(Environment, Value.Clean(Environment, { ...env })));
  const wrong = [...Value.Errors(Environment, values)].map(
    ({ instancePath, message }) => `${instancePath || 'env'} ${message}`,
  );
  const faults = [...wrong, ...missingTogether(env)];
  if (faults.length > 0 || !Value.Check(Environment, values))
    throw new Error(`Environment is incomplete:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return {
    host: values.HOST,
    port: values.BOT_PORT,
    logLevel: values.LOG_LEVEL,
    databaseUrl: values.DATABASE_URL,
    bot: {
      id: values.BOT_ID,
      tenantId: values.BOT_TENANT ?? values.ENTRA_HOME_TENANT_ID ?? '',
      authority: values.ENTRA_AUTHORITY,
      proof: proofOf(values),
      openIdMetadata: values.BOT_OPENID_METADATA,
      serviceHosts: values.BOT_SERVICE_HOSTS.split(','),
      tokenIssuer: values.BOT_TOKEN_ISSUER,
      tokenScope: values.BOT_TOKEN_SCOPE,
    },
    graph: {
      url: values.GRAPH_URL,
      clientId: values.ENTRA_CLIENT_ID ?? values.BOT_ID,
      proof: graphProofOf(values),
    },
    botOrigin: values.BOT_ORIGIN,
    teamsAppId: values.TEAMS_APP_ID,
    model: modelOf(values),
  };
}

type Values = Static<typeof Environment>;

/** What may be given in one way or another, and was given in none. */
function missingTogether(env: NodeJS.ProcessEnv): string[] {
  const isGiven = (name: keyof Values): boolean => env[name] !== undefined;
  const model = (['MODEL_URL', 'MODEL_KEY', 'MODEL_NAME'] as const).filter(isGiven);
  return [
    ...(isGiven('BOT_TENANT') || isGiven('ENTRA_HOME_TENANT_ID')
      ? []
      : ['env needs BOT_TENANT or ENTRA_HOME_TENANT_ID']),
    ...(isGiven('MANAGED_IDENTITY_CLIENT_ID') || isGiven('BOT_SECRET')
      ? []
      : ['env needs MANAGED_IDENTITY_CLIENT_ID or BOT_SECRET']),
    ...(model.length === 0 || model.length === 3
      ? []
      : ['env needs all of MODEL_URL, MODEL_KEY and MODEL_NAME, or none']),
  ];
}

function proofOf({ BOT_SECRET = '', MANAGED_IDENTITY_CLIENT_ID }: Values): Proof {
  if (MANAGED_IDENTITY_CLIENT_ID !== undefined)
    return { type: 'managed-identity', clientId: MANAGED_IDENTITY_CLIENT_ID };
  return { type: 'secret', clientSecret: BOT_SECRET };
}

/** The managed identity speaks for both registrations; secrets are one each, unless the two are one. */
function graphProofOf(values: Values): Proof {
  const { MANAGED_IDENTITY_CLIENT_ID, ENTRA_CLIENT_SECRET } = values;
  if (MANAGED_IDENTITY_CLIENT_ID !== undefined || ENTRA_CLIENT_SECRET === undefined) return proofOf(values);
  return { type: 'secret', clientSecret: ENTRA_CLIENT_SECRET };
}

function modelOf({ MODEL_URL: url, MODEL_KEY: key, MODEL_NAME: name }: Values): ModelConfig | null {
  return url === undefined || key === undefined || name === undefined ? null : { url, key, name };
}
