import { connectorPoster } from '@upbeat/bot/src/teams/connector-poster.ts';
import { teamsAuthentication } from '@upbeat/bot/src/teams/bot-authentication.ts';
import type { ChannelPoster } from '@upbeat/bot/src/teams/channel-poster.ts';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { contoso, type ConnectorForTests } from '../bot-connector/connector-for-tests.ts';
import { UPBEAT_BOT_ID, upbeatBot } from '../entra/applications.ts';

const SCOPE = 'https://api.botframework.com';

/** The bot's own way to speak, against a Teams for tests. */
export function posterFor({ entra, connector }: ConnectorForTests, onFault: (fault: unknown) => void): ChannelPoster {
  const { authority } = entra;
  const [clientSecret = ''] = upbeatBot.secrets;
  const credential = entraCredential({ authority, clientId: UPBEAT_BOT_ID, tenantId: contoso.id, clientSecret });
  const { adapter } = teamsAuthentication({
    botId: UPBEAT_BOT_ID,
    tenantId: contoso.id,
    authority,
    openIdMetadata: connector.openIdMetadata,
    tokenIssuer: SCOPE,
    tokenScope: SCOPE,
    token: async () => (await credential.getToken(`${SCOPE}/.default`))?.token ?? '',
    admits: () => Promise.resolve(false),
  });
  return connectorPoster({ adapter, botId: UPBEAT_BOT_ID, onFault });
}
