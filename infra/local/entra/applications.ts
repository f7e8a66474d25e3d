import type { JWK } from 'jose';

/** What an application asks of another one: in a person's name (delegated) or in its own. */
export interface NeededPermissions {
  readonly resource: string;
  readonly delegated: readonly string[];
  readonly application: readonly string[];
}

/** A trusted foreign issuer whose signed assertion stands in for a secret, such as a managed identity. */
export interface Federation {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  readonly keys: readonly JWK[];
}

export interface LocalApplication {
  readonly clientId: string;
  readonly name: string;
  /** Public clients keep no secret and prove themselves by PKCE alone. */
  readonly isPublic: boolean;
  readonly secrets: readonly string[];
  readonly federations: readonly Federation[];
  /** Exact, except that the port of a localhost address is free; a bare localhost origin allows every path. */
  readonly redirectUris: readonly string[];
  /** The API this application offers to others, if any. */
  readonly exposes: {
    readonly identifierUri: string;
    readonly scopes: readonly string[];
    /** Clients that need no consent for it. */
    readonly preAuthorized: readonly string[];
  } | null;
  readonly needs: readonly NeededPermissions[];
}

const ANY_LOCAL_PAGE = 'http://localhost';

function microsoftClient(name: string, clientId: string): LocalApplication {
  return {
    clientId,
    name,
    isPublic: true,
    secrets: [],
    federations: [],
    redirectUris: [ANY_LOCAL_PAGE],
    exposes: null,
    needs: [],
  };
}

/** The ids that Microsoft gave its own clients; the same in every tenant of the world. */
export const teamsDesktop = microsoftClient('Microsoft Teams', '1fec8e78-bce4-4aaf-ab1b-5451cc387264');
export const teamsWeb = microsoftClient('Microsoft Teams Web Client', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346');

export const UPBEAT_CLIENT_ID = 'aaaaaaaa-0000-4000-8000-00000000000a';
export const UPBEAT_SCOPE = `api://localhost/${UPBEAT_CLIENT_ID}/access_as_user`;

/** Upbeat's registration, as a customer's administrator would meet it. */
export const upbeat: LocalApplication = {
  clientId: UPBEAT_CLIENT_ID,
  name: 'Upbeat',
  isPublic: false,
  secrets: ['local-secret-of-upbeat'],
  federations: [],
  redirectUris: [ANY_LOCAL_PAGE],
  exposes: {
    identifierUri: `api://localhost/${UPBEAT_CLIENT_ID}`,
    scopes: ['access_as_user'],
    preAuthorized: [teamsDesktop.clientId, teamsWeb.clientId],
  },
  needs: [
    {
      resource: 'https://graph.microsoft.com',
      delegated: ['User.ReadBasic.All', 'Team.ReadBasic.All', 'Channel.ReadBasic.All'],
      application: [
        'Calendars.ReadWrite',
        'OnlineMeetings.ReadWrite.All',
        'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
        'TeamsTab.ReadWriteSelfForChat.All',
        'AppCatalog.Read.All',
        'User.ReadBasic.All',
        'OnlineMeetingRecording.Read.All',
        'OnlineMeetingTranscript.Read.All',
      ],
    },
  ],
};

export const UPBEAT_BOT_ID = 'aaaaaaaa-0000-4000-8000-00000000000b';

/** The registration of Upbeat's bot: it signs in to the Bot Connector and to nothing else. */
export const upbeatBot: LocalApplication = {
  clientId: UPBEAT_BOT_ID,
  name: 'Upbeat bot',
  isPublic: false,
  secrets: ['local-secret-of-the-bot'],
  federations: [],
  redirectUris: [],
  exposes: null,
  needs: [],
};

/** Every application that the local Entra knows. */
export const applications: readonly LocalApplication[] = [upbeat, upbeatBot, teamsDesktop, teamsWeb];
