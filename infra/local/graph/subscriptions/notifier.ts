import { setTimeout as wait } from 'node:timers/promises';
import type { JWTPayload } from 'jose';
import type { GraphChange } from '../changes.ts';
import type { RecordTraffic } from '../traffic.ts';
import { encryptFor } from './encrypt.ts';
import type { LocalSubscription, Subscriptions } from './subscriptions.ts';

/** The application that publishes Graph's notifications, in every tenant of the world. */
export const GRAPH_PUBLISHER = '0bf30f3b-4a52-48df-9a82-234910c4a086';

const ANSWER_WITHIN_MS = 3000;
/** Graph itself goes on for four hours. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 60_000;
const AT_ONCE = 100;
const TOKEN_SECONDS = 3600;

export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

export interface NotificationBody {
  readonly value: readonly Readonly<Record<string, unknown>>[];
  readonly validationTokens?: readonly string[];
}

/** The body of one notification, as Graph sends it. */
export async function notificationOf(
  sign: (claims: JWTPayload) => Promise<string>,
  subscription: LocalSubscription,
  { changeType, resource, type, id, data }: GraphChange,
): Promise<NotificationBody> {
  const item = {
    ...ofSubscription(subscription),
    changeType,
    resource,
    resourceData: { '@odata.type': type, '@odata.id': resource, id },
  };
  const { encryption, applicationId, tenantId } = subscription;
  if (!encryption || !data) return { value: [item] };
  const validationTokens = [await sign(publisherClaims(tenantId, applicationId))];
  return { value: [{ ...item, encryptedContent: encryptFor(encryption, data) }], validationTokens };
}

/** What a validation token says: for whom, of which tenant, and that it is Graph which speaks. */
export function publisherClaims(tenantId: string, applicationId: string): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    aud: applicationId,
    iss: `https://sts.windows.net/${tenantId}/`,
    appid: GRAPH_PUBLISHER,
    appidacr: '2',
    idtyp: 'app',
    tid: tenantId,
    ver: '1.0',
    iat: now,
    nbf: now,
    exp: now + TOKEN_SECONDS,
  };
}

function ofSubscription({ id, tenantId, clientState, expiresAt }: LocalSubscription): object {
  return { subscriptionId: id, subscriptionExpirationDateTime: expiresAt.toISOString(), tenantId, clientState };
}

export interface Notifier {
  /** Tells every subscription that it `concerns`, unless what happens is to be missed. */
  tell(concerns: (subscription: LocalSubscription) => boolean, change: GraphChange): void;
  /** `subscriptionRemoved` removes it, too. */
  lifecycle(subscription: LocalSubscription, event: LifecycleEvent): void;
  /** What happens next is told to nobody, so many times. */
  lose(times: number): void;
  /** Tells everything so many times. */
  repeat(times: number): void;
  /** Settles once everything was taken. */
  settled(): Promise<void>;
  /** How many requests left, how many were taken, and how long each answer took, in milliseconds. */
  readonly counts: { sent: number; taken: number; lost: number };
  readonly answerMs: number[];
  stop(): void;
}

export interface NotifierDeps {
  readonly subscriptions: Subscriptions;
  /** Signs as Entra ID does for Graph. */
  readonly sign: (claims: JWTPayload) => Promise<string>;
  /** Told of what was sent, and of what was encrypted in it. */
  readonly record: RecordTraffic;
}

/** Sends what happened, and again until it is taken: with 2xx within three seconds. */
export function createNotifier({ subscriptions, sign, record }: NotifierDeps): Notifier {
  const counts = { sent: 0, taken: 0, lost: 0 };
  const answerMs: number[] = [];
  const ended = new AbortController();
  const onTheirWay = new Set<Promise<void>>();
  const waiting: (() => void)[] = [];
  let free = AT_ONCE;
  let toLose = 0;
  let copies = 1;

  async function attempt(url: string, body: NotificationBody): Promise<boolean> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    const began = performance.now();
    counts.sent += 1;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'manual',
        signal: AbortSignal.any([ended.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false; // no answer in time is no answer
    } finally {
      answerMs.push(performance.now() - began);
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  }

  async function deliver(url: string, body: NotificationBody): Promise<void> {
    record({ kind: 'notification', requestBody: body });
    for (let pause = FIRST_RETRY_MS; !ended.signal.aborted; pause = Math.min(pause * 2, LONGEST_RETRY_MS)) {
      if (await attempt(url, body)) {
        counts.taken += 1;
        return;
      }
      await wait(pause, undefined, { signal: ended.signal }).catch(() => undefined); // stopped while it waited
    }
  }

  function onItsWay(sending: Promise<void>): void {
    onTheirWay.add(sending);
    void sending.finally(() => onTheirWay.delete(sending));
  }

  return {
    tell(concerns, change) {
      if (toLose > 0) {
        toLose -= 1;
        counts.lost += 1;
        return;
      }
      for (const subscription of subscriptions.all().filter(concerns)) {
        if (subscription.encryption && change.data) {
          record({ kind: 'decrypted', type: 'callRecording', responseBody: { ...change.data, content: null } });
        }
        const sending = notificationOf(sign, subscription, change).then(async (body) => {
          for (let copy = 0; copy < copies; copy++) await deliver(subscription.notificationUrl, body);
        });
        onItsWay(sending);
      }
    },
    lifecycle(subscription, lifecycleEvent) {
      if (lifecycleEvent === 'subscriptionRemoved') subscriptions.remove(subscription.id);
      const { lifecycleNotificationUrl: url, resource } = subscription;
      if (url === null) return;
      onItsWay(deliver(url, { value: [{ ...ofSubscription(subscription), resource, lifecycleEvent }] }));
    },
    lose: (times) => void (toLose += times),
    repeat: (times) => void (copies = times),
    async settled() {
      while (onTheirWay.size > 0) await Promise.all(onTheirWay);
    },
    counts,
    answerMs,
    stop: () => ended.abort(),
  };
}
