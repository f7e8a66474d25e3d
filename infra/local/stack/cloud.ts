import { startBotConnector, type BotConnector } from '../bot-connector/start.ts';
import { contoso, directory } from '../directory/directory.ts';
import { UPBEAT_BOT_ID, UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { startEntra, type LocalEntra } from '../entra/entra.ts';
import { readUpbeatApp } from '../graph/apps/upbeat-app.ts';
import { startGraph, type LocalGraph } from '../graph/start.ts';
import { startWebPubSub, type WebPubSub } from '../web-pubsub/start.ts';
import type { Ports } from './ports.ts';

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
  const app = readUpbeatApp();
  const connector = await startBotConnector({
    tls,
    directory,
    authority,
    botId: UPBEAT_BOT_ID,
    homeTenantId: contoso.id,
    permissions: app.resourceSpecific.filter(({ type }) => type === 'Application').map(({ name }) => name),
    port: chosen.botConnector,
  });
  stops.push(() => connector.stop());
  const graph = await startGraph({
    tls,
    authority,
    directory,
    teams: connector,
    app,
    sign: (claims) => entra.sign(claims),
    port: chosen.graph,
    trafficFile,
  });
  stops.push(() => graph.stop());
  return { entra, webPubSub, connector, graph };
}
