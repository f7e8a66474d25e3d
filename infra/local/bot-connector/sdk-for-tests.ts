import { ConfidentialClientApplication } from '@azure/msal-node';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { contoso } from '../directory/directory.ts';
import { UPBEAT_BOT_ID, upbeatBot } from '../entra/applications.ts';
import type { LocalEntra } from '../entra/entra.ts';
import type { Activity } from './activity.ts';
import type { BotConnector } from './start.ts';

type Json = Record<string, unknown>;

/** As much of Microsoft's SDK as is tried here. It is the bot's, so it is found from there. */
interface BotBuilder {
  CloudAdapter: new (authentication: object) => Adapter;
  ConfigurationBotFrameworkAuthentication: new (configuration: object, credentials: object) => object;
  TeamsInfo: {
    getMembers(turn: Turn): Promise<Json[]>;
    getPagedMembers(
      turn: Turn,
      size?: number,
      token?: string,
    ): Promise<{ members: Json[]; continuationToken?: string }>;
    getMember(turn: Turn, id: string): Promise<Json>;
    getTeamDetails(turn: Turn, teamId?: string): Promise<Json>;
    getTeamChannels(turn: Turn, teamId?: string): Promise<Json[]>;
    getMeetingInfo(turn: Turn, meetingId?: string): Promise<{ details: Json; organizer: Json; conversation: Json }>;
    getMeetingParticipant(turn: Turn, meetingId?: string, id?: string, tenantId?: string): Promise<Json>;
  };
}

interface BotFramework {
  AppCredentials: { cache: Map<string, unknown> };
  MsalServiceClientCredentialsFactory: new (
    appId: string,
    msal: object,
  ) => {
    createCredentials(appId: string, audience: string, loginEndpoint: string, validate: boolean): Promise<Credentials>;
  };
  ConnectorClient: new (credentials: object, options: { baseUri: string }) => { conversations: ConversationsClient };
}

interface Credentials {
  getToken(): Promise<string>;
}

interface Adapter {
  process(request: object, response: object, logic: (turn: Turn) => Promise<void>): Promise<void>;
  continueConversationAsync(appId: string, reference: object, logic: (turn: Turn) => Promise<void>): Promise<void>;
  onTurnError: (turn: Turn, error: Error) => Promise<void>;
}

export interface Turn {
  readonly activity: Activity;
  sendActivity(activity: object | string): Promise<{ id: string }>;
  updateActivity(activity: object): Promise<void>;
  deleteActivity(id: string): Promise<void>;
}

/** The operations of the Bot Connector, as the SDK generates them from Microsoft's description. */
export interface ConversationsClient {
  createConversation(parameters: object): Promise<{ id: string; activityId?: string; serviceUrl?: string }>;
  sendToConversation(conversationId: string, activity: object): Promise<{ id: string }>;
  replyToActivity(conversationId: string, activityId: string, activity: object): Promise<{ id: string }>;
  updateActivity(conversationId: string, activityId: string, activity: object): Promise<{ id: string }>;
  deleteActivity(conversationId: string, activityId: string): Promise<void>;
  getConversationMembers(conversationId: string): Promise<Json[]>;
}

const fromBot = createRequire(import.meta.resolve('@upbeat/bot/package.json'));
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsInfo } = fromBot('botbuilder') as BotBuilder;
const { AppCredentials, MsalServiceClientCredentialsFactory, ConnectorClient } = createRequire(
  fromBot.resolve('botbuilder'),
)('botframework-connector') as BotFramework;

export { TeamsInfo };

/** What the SDK says that the connector answered. */
export async function refusalOf(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return 'accepted';
  } catch (error) {
    const { statusCode, code, details } = error as {
      statusCode?: number;
      code?: string;
      details?: { error?: { code?: string } };
    };
    return `${statusCode ?? 'no answer'} ${details?.error?.code ?? code ?? ''}`.trim();
  }
}

export interface BotForTests {
  readonly url: string;
  /** What came with a good token, oldest first. */
  readonly heard: readonly Activity[];
  /** What it does with each; nothing unless told. */
  answer(logic: (turn: Turn) => Promise<void>): void;
  /** Speaks where nobody spoke to it. */
  speak(conversationId: string, tenantId: string, logic: (turn: Turn) => Promise<void>): Promise<void>;
  clientOf(tenantId: string): Promise<ConversationsClient>;
  /** With which it may ask the connector without the SDK. */
  token(): Promise<string>;
  stop(): Promise<void>;
}

/** A bot of a few lines on Microsoft's unmodified SDK. */
export async function startBotForTests(entra: LocalEntra, connector: BotConnector): Promise<BotForTests> {
  AppCredentials.cache.clear(); // the SDK keeps tokens for the whole process: those of an Entra ID that is gone
  const login = `${entra.authority}/${contoso.id}`;
  const msal = new ConfidentialClientApplication({
    auth: {
      clientId: UPBEAT_BOT_ID,
      clientSecret: upbeatBot.secrets[0] ?? '',
      authority: login,
      knownAuthorities: [new URL(entra.authority).host],
    },
  });
  const credentials = new MsalServiceClientCredentialsFactory(UPBEAT_BOT_ID, msal);
  const signedIn = () => credentials.createCredentials(UPBEAT_BOT_ID, 'https://api.botframework.com', login, false);
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: UPBEAT_BOT_ID,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: contoso.id,
        ChannelService: 'local',
        ValidateAuthority: 'false',
        ToChannelFromBotLoginUrl: login,
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
        OAuthUrl: entra.authority,
        ToBotFromChannelOpenIdMetadataUrl: connector.openIdMetadata,
        ToBotFromEmulatorOpenIdMetadataUrl: connector.openIdMetadata,
        CallerId: 'urn:botframework:azure',
      },
      credentials,
    ),
  );
  adapter.onTurnError = (_turn, error) => Promise.reject(error);

  const heard: Activity[] = [];
  let logic: (turn: Turn) => Promise<void> = () => Promise.resolve();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(parts).toString());
      const answer = {
        socket: response.socket,
        status: (code: number) => ((response.statusCode = code), answer),
        header: (name: string, value: string) => (response.setHeader(name, value), answer),
        send: (value: unknown) => (response.end(JSON.stringify(value)), answer),
        end: () => (response.end(), answer),
      };
      const turned = adapter.process({ method: 'POST', headers: request.headers, body }, answer, async (turn) => {
        heard.push(turn.activity);
        await logic(turn);
      });
      turned.catch(() => response.writableEnded || response.writeHead(500).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/api/messages`;
  connector.reachBotAt(url);

  return {
    url,
    heard,
    answer: (wanted) => void (logic = wanted),
    speak: (conversationId, tenantId, said) =>
      adapter.continueConversationAsync(
        UPBEAT_BOT_ID,
        {
          channelId: 'msteams',
          serviceUrl: connector.serviceUrlOf(tenantId),
          bot: { id: `28:${UPBEAT_BOT_ID}` },
          conversation: { id: conversationId, tenantId },
        },
        said,
      ),
    token: async () => (await signedIn()).getToken(),
    async clientOf(tenantId) {
      return new ConnectorClient(await signedIn(), { baseUri: connector.serviceUrlOf(tenantId) }).conversations;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
