import type { LocalConversation } from '../../bot-connector/conversation.ts';
import { parseFilter } from '../filter.ts';
import { badRequest, GraphError, missingPermission, notFound } from '../graph-error.ts';
import { param, type Allowed, type GraphCall, type GraphOperation } from '../operation.ts';
import { readBody } from '../read-body.ts';
import type { GraphWorld } from '../world.ts';
import type { AppCatalogue } from './app-catalogue.ts';
import type { Tabs } from './tabs.ts';
import { toDefinition, toTeamsApp, type ResourceSpecific, type TeamsApp } from './teams-app.ts';

export interface ChatAppDeps {
  readonly world: GraphWorld;
  readonly catalogue: AppCatalogue;
  readonly tabs: Tabs;
}

const refuse: Allowed['refuse'] = (wanted, { roles, scopes }) => missingPermission(wanted, [...roles, ...scopes]);
const CONSENTING = [
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  'TeamsAppInstallation.ReadWriteAndConsentForChat.All',
];
const WRITING = [
  ...CONSENTING,
  'TeamsAppInstallation.ReadWriteSelfForChat.All',
  'TeamsAppInstallation.ReadWriteForChat.All',
];
const WRITES: Allowed = { application: WRITING, delegated: [], refuse };
const READS: Allowed = {
  application: [...WRITING, 'TeamsAppInstallation.ReadForChat.All', 'TeamsAppInstallation.Read.All'],
  delegated: [],
  refuse,
};

type MeetingChat = LocalConversation & { kind: 'meeting' };

/** Which apps are in a chat: the app is there for Graph as soon as it is for everybody in the local Teams. */
export function chatAppOperations(deps: ChatAppDeps): readonly GraphOperation[] {
  const { world, catalogue, tabs } = deps;
  return [
    {
      name: 'install-app',
      method: 'POST',
      path: '/chats/{chatId}/installedApps',
      allowed: WRITES,
      async run(call) {
        const chat = chatOf(world, call);
        const app = appIn(catalogue, call);
        checkConsent(app, call);
        if (chat.isBotInstalled) throw new GraphError(409, 'Conflict', 'App already installed in the chat.');
        await world.teams.install({ kind: 'meeting', chatId: chat.id });
        return { status: 201 };
      },
    },
    {
      name: 'list-installed-apps',
      method: 'GET',
      path: '/chats/{chatId}/installedApps',
      allowed: READS,
      run(call) {
        const chat = chatOf(world, call);
        const app = catalogue.find(call.caller.tenantId);
        const expand = call.url.searchParams.get('$expand') ?? '';
        const isWanted = parseFilter(call.url.searchParams.get('$filter') ?? 'id ne null');
        const value = app !== null && chat.isBotInstalled ? [installationOf(chat, app)].filter(isWanted) : [];
        return {
          status: 200,
          body: {
            '@odata.context': `${call.origin}/v1.0/$metadata#chats('${chat.id}')/installedApps`,
            value: value.map(({ id, teamsApp, teamsAppDefinition }) => ({
              id,
              ...(/teamsApp(,|\(|$)/.test(expand) ? { teamsApp } : {}),
              ...(expand.includes('teamsAppDefinition') ? { teamsAppDefinition } : {}),
            })),
          },
        };
      },
    },
    {
      name: 'remove-app',
      method: 'DELETE',
      path: '/chats/{chatId}/installedApps/{installationId}',
      allowed: WRITES,
      async run(call) {
        const chat = chatOf(world, call);
        const app = catalogue.find(call.caller.tenantId);
        const isIt = app !== null && installationOf(chat, app).id === param(call, 'installationId');
        if (!isIt || !chat.isBotInstalled) throw notFound('The app is not installed in the chat.');
        await world.teams.remove({ kind: 'meeting', chatId: chat.id });
        tabs.forget(chat.id);
        return { status: 204 };
      },
    },
  ];
}

/**
 * The chat of a path: that of a meeting.
 *
 * @throws {GraphError} 404 when this tenant has none of this id
 */
export function chatOf({ teams }: GraphWorld, call: GraphCall): MeetingChat {
  const chat = teams.conversation(param(call, 'chatId'));
  if (chat?.kind === 'meeting' && chat.tenantId === call.caller.tenantId) return chat;
  throw notFound(`No chat found with id ${param(call, 'chatId')}`);
}

/**
 * The app that `teamsApp@odata.bind` names, in the organisation's catalogue.
 *
 * @throws {GraphError} 400 without a name, 404 when the catalogue has no such app
 */
export function appIn(catalogue: AppCatalogue, call: GraphCall): TeamsApp {
  const bind = (call.body as Record<string, unknown> | null)?.['teamsApp@odata.bind'];
  const [, appId] = typeof bind === 'string' ? (/\/v1\.0\/appCatalogs\/teamsApps\/([^/]+)$/.exec(bind) ?? []) : [];
  if (appId === undefined) throw badRequest('teamsApp@odata.bind must name an app of the catalogue.');
  const app = catalogue.find(call.caller.tenantId);
  if (app?.id !== decodeURIComponent(appId)) throw notFound(`AppId=${appId} is not found in the app catalogue.`);
  return app;
}

/** Whoever installs an app consents to all that its manifest asks of a chat, and to nothing else. */
function checkConsent(app: TeamsApp, { caller, body }: GraphCall): void {
  const { consentedPermissionSet } = readBody(body, {
    type: 'microsoft.graph.teamsAppInstallation',
    properties: ['consentedPermissionSet'],
  }) as { consentedPermissionSet?: { resourceSpecificPermissions?: readonly Consented[] } };
  const consented = (consentedPermissionSet?.resourceSpecificPermissions ?? []).map(
    ({ permissionValue, permissionType }) => `${permissionType.toLowerCase()} ${permissionValue}`,
  );
  const keyOf = ({ name, type }: ResourceSpecific): string => `${type.toLowerCase()} ${name}`;
  const asked = app.resourceSpecific.map(keyOf);
  const ofChats = app.resourceSpecific.filter(({ name }) => name.endsWith('.Chat')).map(keyOf);
  if (ofChats.length > 0 && !CONSENTING.some((role) => caller.roles.includes(role))) {
    throw missingPermission(CONSENTING, caller.roles);
  }
  if (ofChats.every((one) => consented.includes(one)) && consented.every((one) => asked.includes(one))) return;
  throw badRequest(
    `The required permissions have not been consented to by the caller. Required permissions: ${ofChats.join(', ')}`,
  );
}

interface Consented {
  readonly permissionValue: string;
  readonly permissionType: string;
}

function installationOf({ id: chatId }: MeetingChat, app: TeamsApp) {
  const id = Buffer.from(`2##${chatId}##${app.id}`).toString('base64url');
  return { id, teamsApp: toTeamsApp(app), teamsAppDefinition: toDefinition(app) };
}
