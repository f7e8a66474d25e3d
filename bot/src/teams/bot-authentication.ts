import { TeamsAdapter } from '@microsoft/teams-ai';

/** What of a request must be proved before anything in it is believed. */
export interface ActivityClaim {
  readonly authorization: string | null;
  readonly channelId: unknown;
  readonly serviceUrl: unknown;
}

/** How activities are believed on their way in, and how the bot proves itself on its way out. */
export interface BotAuthentication {
  readonly adapter: TeamsAdapter;
  readonly admits: (claim: ActivityClaim) => Promise<boolean>;
}

export interface TeamsAuthenticationOptions {
  readonly botId: string;
  readonly tenantId: string;
  /** The origin, such as https://login.microsoftonline.com. */
  readonly authority: string;
  readonly openIdMetadata: string;
  readonly tokenIssuer: string;
  readonly tokenScope: string;
  /** A token with which the connector believes that it is this bot. */
  readonly token: () => Promise<string>;
  readonly admits: (claim: ActivityClaim) => Promise<boolean>;
}

/** The Bot Framework's own, wherever it is: in Microsoft's cloud, or on this machine. */
export function teamsAuthentication(options: TeamsAuthenticationOptions): BotAuthentication {
  const { botId, tenantId, authority, openIdMetadata, tokenIssuer, tokenScope, token, admits } = options;
  const adapter = new TeamsAdapter(
    {
      MicrosoftAppId: botId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      ChannelService: 'configured', // takes every address from here, where Microsoft's are the defaults of our configuration
      ValidateAuthority: 'false',
      ToChannelFromBotLoginUrl: `${authority}/${tenantId}`,
      ToChannelFromBotOAuthScope: tokenScope,
      ToBotFromChannelTokenIssuer: tokenIssuer,
      ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
      ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata, // no emulator: tokens of another issuer find no key there
      OAuthUrl: tokenIssuer,
      CallerId: 'urn:botframework:azure',
    },
    {
      isValidAppId: (appId) => Promise.resolve(appId === botId),
      isAuthenticationDisabled: () => Promise.resolve(false),
      createCredentials: () =>
        Promise.resolve({
          async signRequest(request) {
            request.headers.set('authorization', `Bearer ${await token()}`);
            return request;
          },
        }),
    },
  );
  return { adapter, admits };
}
