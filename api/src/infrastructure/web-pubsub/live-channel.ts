import { WebPubSubServiceClient } from '@azure/web-pubsub';
import type { TokenCredential } from '@azure/core-auth';
import { groupOf, groupsHeardBy, type LiveChannel } from '../../application/live/live-channel.ts';
import type { PersonId } from '../../domain/directory/identity.ts';
import { toWire } from './to-wire.ts';

export interface WebPubSubOptions {
  endpoint: string;
  /** Where browsers connect, when that is not the endpoint itself: a gateway, a custom domain, a local port. */
  clientEndpoint: string | null;
  hub: string;
  credential: TokenCredential;
}

/** A message the service does not take by then is given up, and never sent again: a newer frame says more. */
const PUBLISH_WITHIN_MS = 3000;

/** Whoever asks whether somebody is there asks again soon. */
const ANSWER_WITHIN_MS = 3000;

/** The live channel on Azure Web PubSub: a group for each audience and each coach of a class; clients only receive. */
export function webPubSubLiveChannel({ endpoint, clientEndpoint, hub, credential }: WebPubSubOptions): LiveChannel {
  const service = new WebPubSubServiceClient(endpoint, credential, hub, { retryOptions: { maxRetries: 0 } });

  return {
    async clientUrl({ personId, minutes, ...recipients }) {
      const { url } = await service.getClientAccessToken({
        userId: userOf({ sessionId: recipients.sessionId, personId }),
        groups: groupsHeardBy(recipients),
        expirationTimeInMinutes: minutes,
      });
      return clientEndpoint === null ? url : throughGateway(url, clientEndpoint);
    },
    isWatching: (who) => service.userExists(userOf(who), { abortSignal: AbortSignal.timeout(ANSWER_WITHIN_MS) }),
    async publish(recipients, message) {
      const group = service.group(groupOf(recipients));
      const wire = toWire(message);
      const abortSignal = AbortSignal.timeout(PUBLISH_WITHIN_MS);
      if (typeof wire === 'string') await group.sendToAll(wire, { contentType: 'text/plain', abortSignal });
      else await group.sendToAll(wire, { abortSignal });
    },
  };
}

/** A user of the service is one person in one class: who watches another class is not in this one. */
function userOf({ sessionId, personId }: { sessionId: string; personId: PersonId }): string {
  return `${sessionId}.${personId}`;
}

function throughGateway(url: string, clientEndpoint: string): string {
  const direct = new URL(url);
  const gateway = new URL(clientEndpoint);
  gateway.protocol = gateway.protocol === 'https:' ? 'wss:' : 'ws:';
  gateway.pathname = direct.pathname;
  gateway.search = direct.search;
  return gateway.href;
}
