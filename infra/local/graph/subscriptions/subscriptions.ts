import { randomUUID, type X509Certificate } from 'node:crypto';

/** What an application wants to be told of, as it asked for it. */
export interface LocalSubscription {
  readonly id: string;
  readonly tenantId: string;
  readonly applicationId: string;
  readonly resource: string;
  readonly changeTypes: readonly string[];
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl: string | null;
  readonly clientState: string | null;
  readonly expiresAt: Date;
  /** Since when it goes on after Graph asked whether it may; null while it never did. */
  readonly reauthorizedAt: Date | null;
  /** Null: it is told that something happened, and not what. */
  readonly encryption: { readonly certificate: X509Certificate; readonly id: string } | null;
}

export interface Subscriptions {
  add(wish: Omit<LocalSubscription, 'id'>): LocalSubscription;
  change(id: string, change: Partial<Omit<LocalSubscription, 'id' | 'tenantId'>>): LocalSubscription | null;
  /** As if it had never been: nobody is told. @returns it, if it was there */
  remove(id: string): LocalSubscription | null;
  /** What has expired is gone. */
  find(id: string): LocalSubscription | null;
  all(): readonly LocalSubscription[];
}

export function createSubscriptions(clock: () => Date): Subscriptions {
  const known = new Map<string, LocalSubscription>();
  const alive = (): LocalSubscription[] => [...known.values()].filter(({ expiresAt }) => expiresAt > clock());

  return {
    add(wish) {
      const subscription = { ...wish, id: randomUUID() };
      known.set(subscription.id, subscription);
      return subscription;
    },
    change(id, change) {
      const before = known.get(id);
      if (!before) return null;
      const after = { ...before, ...change };
      known.set(id, after);
      return after;
    },
    remove(id) {
      const removed = known.get(id) ?? null;
      known.delete(id);
      return removed;
    },
    find: (id) => alive().find((one) => one.id === id) ?? null,
    all: alive,
  };
}

/** As Graph shows it: never the certificate. */
export function toSubscription(subscription: LocalSubscription): object {
  const { id, resource, changeTypes, notificationUrl, lifecycleNotificationUrl, expiresAt } = subscription;
  return {
    id,
    resource,
    applicationId: subscription.applicationId,
    changeType: changeTypes.join(','),
    clientState: subscription.clientState,
    notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl,
    expirationDateTime: expiresAt.toISOString(),
    creatorId: subscription.applicationId,
    includeResourceData: subscription.encryption !== null,
    latestSupportedTlsVersion: 'v1_2',
    encryptionCertificate: null,
    encryptionCertificateId: subscription.encryption?.id ?? null,
    notificationUrlAppId: null,
  };
}
