import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../app-package/manifest.ts';
import { startBotConnector, type BotConnector } from '../bot-connector/start.ts';
import { contoso, directory } from '../directory/directory.ts';
import { UPBEAT_BOT_ID, UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startEntra, type LocalEntra } from '../entra/entra.ts';
import { startGraph, type LocalGraph } from '../graph/start.ts';
import { startWebPubSub, type WebPubSub } from '../web-pubsub/start.ts';
import type { Ports } from './ports.ts';

/** What Teams calls the app, as if it had been provisioned here. */
export const TEAMS_APP_ID = 'aaaaaaaa-0000-4000-8000-00000000000c';

export interface Cloud {
  readonly entra: LocalEntra;
  readonly webPubSub: WebPubSub;
  readonly connector: BotConnector;
  readonly graph: LocalGraph;
}

/** Entra ID, and what trusts the tokens of Upbeat's registrations. */
export async function startCloud({
  tls,
  chosen,
  trafficFile,
  stops,
}: {
  tls: { key: string; cert: string };
  chosen: Ports;
  trafficFile: string | undefined;
  /** Takes how to stop each of them, as they start. */
  stops: (() => Promise<void>)[];
}): Promise<Cloud> {
  const entra = await startEntra({ tls, directory, httpsPort: chosen.entra, httpPort: chosen.entraForBrowsers });
  stops.push(() => entra.stop());
  const webPubSub = await startWebPubSub({
    tls,
    httpsPort: chosen.webPubSub,
    httpPort: chosen.webPubSubForBrowsers,
    accessKey: 'an-access-key-that-nobody-uses-because-upbeat-signs-in',
    entra: {
      issuerOf: (tenantId) => `${entra.authority}/${tenantId}/`,
      jwksUrl: `${entra.authority}/common/discovery/v2.0/keys`,
      allowedIds: [UPBEAT_CLIENT_ID],
    },
  });
  stops.push(() => webPubSub.stop());
  const { authority } = entra;
  const connector = await startBotConnector({
    tls,
    directory,
    authority,
    botId: UPBEAT_BOT_ID,
    homeTenantId: contoso.id,
    permissions: await permissionsInManifest(),
    port: chosen.botConnector,
  });
  stops.push(() => connector.stop());
  const graph = await startGraph({
    tls,
    authority,
    clientId: UPBEAT_CLIENT_ID,
    said: connector,
    app: { botId: UPBEAT_BOT_ID, botName: 'Upbeat', teamsAppId: TEAMS_APP_ID },
    sign: (claims) => entra.sign(claims),
    port: chosen.graph,
    trafficFile,
  });
  stops.push(() => graph.stop());
  return { entra, webPubSub, connector, graph };
}

/** What the app asks for in the places where it is installed. */
async function permissionsInManifest(): Promise<string[]> {
  const template = await readFile(join(import.meta.dirname, '../../../appPackage/manifest.json'), 'utf8');
  const { authorization } = JSON.parse(template) as Pick<Manifest, 'authorization'>;
  const { resourceSpecific } = authorization.permissions;
  return resourceSpecific.filter(({ type }) => type === 'Application').map(({ name }) => name);
}
