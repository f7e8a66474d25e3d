import { freePorts } from '../postgres/free-port.ts';
import type { readLocalEnvironment } from './environment.ts';

/** Where everything but the database listens, which looks after its own port. 0 is any port, chosen by who listens. */
export interface Ports {
  readonly host: number;
  readonly api: number;
  readonly entra: number;
  readonly entraForBrowsers: number;
  readonly webPubSub: number;
  readonly webPubSubForBrowsers: number;
  readonly botConnector: number;
  readonly graph: number;
  readonly bot: number;
  readonly blob: number;
  readonly blobForBrowsers: number;
}

/**
 * The ports of `env/.env.local`; free ones in place of those that are taken, which is said, or free ones throughout.
 * The ports of the host page, of the api and of the bot are always known beforehand: the api is told whom to let embed
 * its pages, and the bot where they are, and where it is itself, for the pictures of its cards.
 */
export async function choosePorts(
  local: Pick<ReturnType<typeof readLocalEnvironment>, 'port'>,
  { ports, log }: { ports: 'wished' | 'any'; log: (line: string) => void },
): Promise<Ports> {
  if (ports === 'any') {
    const [host, api, bot] = await freePorts([0, 0, 0]);
    const any = { entra: 0, entraForBrowsers: 0, webPubSub: 0, webPubSubForBrowsers: 0 };
    return { host, api, bot, ...any, botConnector: 0, graph: 0, blob: 0, blobForBrowsers: 0 };
  }
  const wished = [
    local.port('TRUSTED_HOST_ORIGINS'),
    local.port('PORT'),
    local.port('ENTRA_BROWSER_AUTHORITY'),
    local.port('ENTRA_AUTHORITY'),
    local.port('WEB_PUBSUB_CLIENT_ENDPOINT'),
    local.port('WEB_PUBSUB_ENDPOINT'),
    local.port('BOT_OPENID_METADATA'),
    local.port('GRAPH_URL'),
    local.port('BOT_PORT'),
    local.port('BLOB_ENDPOINT'),
    local.port('BLOB_CLIENT_ENDPOINT'),
  ] as const;
  const chosen = await freePorts(wished);
  const moved = wished.flatMap((port, index) => (chosen[index] === port ? [] : [`${port} → ${chosen[index]}`]));
  if (moved.length > 0) log(`Ports that are taken give way to free ones: ${moved.join(', ')}.`);
  const [
    host,
    api,
    entraForBrowsers,
    entra,
    webPubSubForBrowsers,
    webPubSub,
    botConnector,
    graph,
    bot,
    blob,
    blobForBrowsers,
  ] = chosen;
  const others = { webPubSub, webPubSubForBrowsers, botConnector, graph, bot, blob, blobForBrowsers };
  return { host, api, entra, entraForBrowsers, ...others };
}
