import { parseFilter } from '../filter.ts';
import { badRequest, missingPermission, notFound } from '../graph-error.ts';
import { param, type Allowed, type GraphCall, type GraphOperation } from '../operation.ts';
import { optionalText, readBody, text, type Body } from '../read-body.ts';
import { appIn, chatOf, type ChatAppDeps } from './chat-apps.ts';
import type { StoredTab } from './tabs.ts';
import { toTeamsApp, type TeamsApp } from './teams-app.ts';

const refuse: Allowed['refuse'] = (wanted, { roles, scopes }) => missingPermission(wanted, [...roles, ...scopes]);
const WRITING = [
  'TeamsTab.ReadWriteSelfForChat.All',
  'TeamsTab.ReadWriteForChat.All',
  'TeamsTab.ReadWrite.All',
  'TeamsTab.Create',
];
const WRITES: Allowed = { application: WRITING, delegated: [], refuse };
const READS: Allowed = { application: [...WRITING, 'TeamsTab.Read.All'], delegated: [], refuse };

const CONFIGURATION = ['entityId', 'contentUrl', 'websiteUrl', 'removeUrl'];

/** The tabs of a chat. Each request adds one more, whether or not there is one like it. */
export function chatTabOperations(deps: ChatAppDeps): readonly GraphOperation[] {
  const { world, catalogue, tabs } = deps;
  return [
    {
      name: 'add-tab',
      method: 'POST',
      path: '/chats/{chatId}/tabs',
      allowed: WRITES,
      run(call) {
        const chat = chatOf(world, call);
        const app = appIn(catalogue, call);
        const body = readBody(call.body, {
          type: 'microsoft.graph.teamsTab',
          properties: ['displayName', 'configuration'],
        });
        const displayName = text(body, 'displayName');
        const configuration = readConfiguration(body['configuration']);
        if (!chat.isBotInstalled) throw badRequest('The app must be installed in the chat before a tab can be added.');
        const tab = tabs.add({ chatId: chat.id, displayName, configuration });
        return { status: 201, body: shown(call, tab, app) };
      },
    },
    {
      name: 'list-tabs',
      method: 'GET',
      path: '/chats/{chatId}/tabs',
      allowed: READS,
      run(call) {
        const chat = chatOf(world, call);
        const app = catalogue.find(call.caller.tenantId);
        const isWanted = parseFilter(call.url.searchParams.get('$filter') ?? 'id ne null');
        const value = tabs
          .of(chat.id)
          .filter((tab) => isWanted({ ...tab, teamsApp: app && toTeamsApp(app) }))
          .map((tab) => toTab(call, tab, app));
        const context = `${call.origin}/v1.0/$metadata#chats('${chat.id}')/tabs`;
        return { status: 200, body: { '@odata.context': context, '@odata.count': value.length, value } };
      },
    },
    {
      name: 'remove-tab',
      method: 'DELETE',
      path: '/chats/{chatId}/tabs/{tabId}',
      allowed: WRITES,
      run(call) {
        const [tabId, chat] = [param(call, 'tabId'), chatOf(world, call)];
        if (!tabs.of(chat.id).some(({ id }) => id === tabId)) throw notFound('The tab was not found.');
        tabs.remove(tabId);
        return { status: 204 };
      },
    },
  ];
}

function readConfiguration(value: unknown): Body {
  const configuration = readBody(value ?? {}, {
    type: 'microsoft.graph.teamsTabConfiguration',
    properties: CONFIGURATION,
  });
  const contentUrl = text(configuration, 'contentUrl');
  if (!URL.canParse(contentUrl)) throw badRequest(`ContentUrl '${contentUrl}' is not a URL.`);
  return Object.fromEntries(CONFIGURATION.map((name) => [name, optionalText(configuration, name)]));
}

function shown(call: GraphCall, tab: StoredTab, app: TeamsApp): object {
  const context = `${call.origin}/v1.0/$metadata#chats('${tab.chatId}')/tabs/$entity`;
  return { '@odata.context': context, ...toTab(call, tab, app) };
}

function toTab(
  { url }: GraphCall,
  { id, chatId, displayName, configuration }: StoredTab,
  app: TeamsApp | null,
): object {
  const isExpanded = (url.searchParams.get('$expand') ?? '').startsWith('teamsApp');
  const webUrl = `https://teams.microsoft.com/l/chat/${encodeURIComponent(chatId)}/conversations?tabId=${id}`;
  return {
    ...{ id, displayName, webUrl, configuration },
    ...(isExpanded && app !== null ? { teamsApp: toTeamsApp(app) } : {}),
  };
}
