import { Type } from 'typebox';
import type { Subscribed, SubscriptionSource } from '../../application/recordings/subscription-source.ts';
import type { Graph } from './graph-client.ts';
import { isStatus } from './graph-errors.ts';
import type { Keyring } from './notifications/keyring.ts';
import { shaped } from './shape.ts';

export interface SubscriptionsOptions {
  readonly graph: Graph;
  readonly keyring: Keyring | null;
  /** Where Graph reaches the api: https. */
  readonly webhookOrigin: string;
}

const RECORDINGS = 'communications/onlineMeetings/getAllRecordings';

/** Which application permission each needs. */
const PERMISSIONS: Readonly<Record<Subscribed['resource'], string>> = {
  recordings: 'OnlineMeetingRecording.Read.All',
  events: 'Calendars.ReadWrite',
};

const Created = Type.Object({ id: Type.String({ minLength: 1 }) });
const All = Type.Object({
  value: Type.Array(
    Type.Object({
      id: Type.String({ minLength: 1 }),
      resource: Type.String(),
      notificationUrl: Type.Optional(Type.Union([Type.Null(), Type.String()])),
    }),
  ),
});

/** Graph's subscriptions: recordings with what they are, encrypted for our key; events by their ids alone. */
export function graphSubscriptions({ graph, keyring, webhookOrigin }: SubscriptionsOptions): SubscriptionSource {
  const notificationUrl = `${webhookOrigin}/api/webhooks/graph`;
  const encryption = () => ({
    encryptionCertificate: keyring?.current.certificate,
    encryptionCertificateId: keyring?.current.id,
  });
  const one = (id: string): string => `/subscriptions/${encodeURIComponent(id)}`;

  return {
    certificateId: keyring?.current.id ?? null,

    mayHear: async (tenantId, { resource }) => (await graph.roles(tenantId)).includes(PERMISSIONS[resource]),

    async all(tenantId) {
      const { value } = shaped(All, await graph.get(tenantId, '/subscriptions'), 'subscriptions');
      return value
        .filter((each) => each.notificationUrl === notificationUrl)
        .flatMap(({ id, resource }) => {
          const subscribed = subscribedTo(resource);
          return subscribed ? [{ id, ...subscribed }] : [];
        });
    },

    async create(tenantId, { resource, organiserId, clientState, expiresAt }) {
      const wish = {
        changeType: resource === 'recordings' ? 'created' : 'updated,deleted',
        notificationUrl,
        lifecycleNotificationUrl: `${notificationUrl}/lifecycle`,
        resource: resource === 'recordings' ? RECORDINGS : `users/${organiserId ?? ''}/events`,
        expirationDateTime: expiresAt.toISOString(),
        clientState,
        ...(resource === 'recordings' ? { includeResourceData: true, ...encryption() } : {}),
      };
      return shaped(Created, await graph.post(tenantId, '/subscriptions', wish, 'once'), 'a subscription');
    },

    async renew(tenantId, { id, resource }, expiresAt) {
      const change = {
        expirationDateTime: expiresAt.toISOString(),
        ...(resource === 'recordings' ? encryption() : {}),
      };
      try {
        await graph.post(tenantId, `${one(id)}/reauthorize`, null, 'harmless-twice');
        await graph.patch(tenantId, one(id), change);
        return 'renewed';
      } catch (cause) {
        if (isStatus(cause, 404)) return 'gone';
        throw cause;
      }
    },

    async remove(tenantId, id) {
      await graph.delete(tenantId, one(id)).catch((cause: unknown) => {
        if (!isStatus(cause, 404, 403)) throw cause; // without its permission nothing is told any more
      });
    },
  };
}

function subscribedTo(resource: string): Subscribed | null {
  if (resource.endsWith(RECORDINGS)) return { resource: 'recordings', organiserId: null };
  const [, organiserId] = /^\/?users\/([0-9a-f-]{36})\/events$/i.exec(resource) ?? [];
  return organiserId === undefined ? null : { resource: 'events', organiserId };
}
