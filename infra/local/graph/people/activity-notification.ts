import type { AppCatalogue } from '../apps/app-catalogue.ts';
import type { TeamsApp } from '../apps/teams-app.ts';
import { badRequest, GraphError, missingPermission, notFound, throttled } from '../graph-error.ts';
import { param, type GraphCall, type GraphOperation } from '../operation.ts';
import { optionalText, readBody, text, type Body } from '../read-body.ts';
import { findPerson, type GraphWorld } from '../world.ts';
import type { Feed } from './feed.ts';

const MOST_A_SECOND = 5; // of an app in a tenant
const SECOND_MS = 1000;

const TELLS_EVERYBODY = 'TeamsActivity.Send';
/** Given by whoever installs an app whose manifest asks for it. */
const TELLS_WHO_HAS_IT = 'TeamsActivity.Send.User';

const PROPERTIES = ['topic', 'activityType', 'chainId', 'previewText', 'templateParameters', 'teamsAppId', 'iconId'];

interface NotificationDeps {
  readonly world: GraphWorld;
  readonly catalogue: AppCatalogue;
  readonly feed: Feed;
}

/** A notice in somebody's Activity, for those who have the app. */
export function activityNotificationOperations({
  world,
  catalogue,
  feed,
}: NotificationDeps): readonly GraphOperation[] {
  const sent = new Map<string, number[]>();

  const count = (tenantId: string): void => {
    const now = world.clock().getTime();
    const recent = (sent.get(tenantId) ?? []).filter((at) => now - at < SECOND_MS);
    if (recent.length >= MOST_A_SECOND) throw throttled(1);
    sent.set(tenantId, [...recent, now]);
  };

  return [
    {
      name: 'send-activity-notification',
      method: 'POST',
      path: '/users/{userId}/teamwork/sendActivityNotification',
      allowed: null,
      run(call) {
        const { tenantId } = call.caller;
        count(tenantId);
        const person = findPerson(world, tenantId, param(call, 'userId'));
        if (!person) throw notFound(`User '${param(call, 'userId')}' was not found.`);
        const body = readBody(call.body, { type: 'sendActivityNotification', properties: PROPERTIES });
        const app = catalogue.find(tenantId);
        const hasApp = app !== null && world.teams.personalChat(person.id)?.isBotInstalled === true;
        mayTell(call, hasApp ? app : null);
        if (!hasApp) throw notInstalled(call);
        feed.tell({ personId: person.id, at: world.clock(), ...noticeOf(body, app) });
        return { status: 204 };
      },
    },
  ];
}

function mayTell({ caller }: GraphCall, installed: TeamsApp | null): void {
  const isConsented = installed?.resourceSpecific.some(({ name }) => name === TELLS_WHO_HAS_IT) === true;
  if (isConsented || [...caller.roles, ...caller.scopes].includes(TELLS_EVERYBODY)) return;
  throw missingPermission([TELLS_EVERYBODY, TELLS_WHO_HAS_IT], [...caller.roles, ...caller.scopes]);
}

function noticeOf(body: Body, app: TeamsApp) {
  const { preview, ...topic } = { ...topicOf(body['topic']), preview: previewOf(body['previewText']) };
  const activityType = text(body, 'activityType');
  const parameters = parametersOf(body['templateParameters']);
  if (activityType === 'systemDefault') {
    return { activityType, text: parameters.get('systemDefaultText') ?? '', ...topic, preview };
  }
  const declared = app.activityTypes.find(({ type }) => type === activityType);
  if (!declared) throw badRequest(`Activity type '${activityType}' is not declared in the manifest of the app.`);
  const filled = declared.templateText.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = name === 'actor' ? app.name : parameters.get(name);
    if (value === undefined) throw badRequest(`Template parameter '${name}' of '${activityType}' has no value.`);
    return value;
  });
  return { activityType, text: filled, ...topic, preview };
}

function topicOf(value: unknown): { topic: string; webUrl: string | null } {
  const body = readBody(value, {
    type: 'microsoft.graph.teamworkActivityTopic',
    properties: ['source', 'value', 'webUrl'],
  });
  const [source, topic, webUrl] = [text(body, 'source'), text(body, 'value'), optionalText(body, 'webUrl')];
  if (source === 'entityUrl') {
    if (/^https:\/\/[^/]+\/v1\.0\//.test(topic)) return { topic, webUrl };
    throw badRequest('The value of a topic from an entity must be the address of a resource in Graph.');
  }
  if (source !== 'text') throw badRequest(`The source '${source}' of the topic is not known.`);
  if (webUrl?.startsWith('https://teams.microsoft.com/l/') !== true) {
    throw badRequest(
      'WebUrl is required and must be a Microsoft Teams deep link when the source of the topic is text.',
    );
  }
  return { topic, webUrl };
}

function previewOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return optionalText(
    readBody(value, { type: 'microsoft.graph.itemBody', properties: ['content', 'contentType'] }),
    'content',
  );
}

function parametersOf(value: unknown): ReadonlyMap<string, string> {
  if (value === undefined || value === null) return new Map();
  if (!Array.isArray(value)) throw badRequest('templateParameters must be a list.');
  return new Map(
    value.map((one) => {
      const pair = readBody(one, { type: 'microsoft.graph.keyValuePair', properties: ['name', 'value'] });
      return [text(pair, 'name'), text(pair, 'value')];
    }),
  );
}

function notInstalled({ caller }: GraphCall): GraphError {
  const words = `Application with AAD App Id '${caller.applicationId}' is not authorized to generate custom text notifications to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`;
  return new GraphError(403, 'Forbidden', words);
}
