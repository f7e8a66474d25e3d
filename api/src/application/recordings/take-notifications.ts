import type { TenantId } from '../../domain/directory/identity.ts';
import { NotificationRefused } from '../../domain/errors.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock, Digest, NewId, SameText } from '../world.ts';
import { addRecordings } from './add-recordings.ts';
import type { OpenedNotification } from './notifications.ts';

export interface TakeNotificationsDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly digest: Digest;
  readonly isSame: SameText;
  readonly tenantOfSubscription: (id: string) => Promise<TenantId | null>;
  /** An event of a calendar is another one now. */
  readonly eventChanged: (of: { tenantId: TenantId; eventId: string }) => Promise<void>;
}

/** `null` for a notification that was taken, now or before, and is kept; or why it was not. */
export type Verdict = NotificationRefused | null;

/**
 * Takes what Graph has told, of all organisations at once: each in one transaction, in which a recording is added to its
 * class and asked to be pulled. A burst costs a few statements, not a transaction for each.
 *
 * @returns a verdict for each
 */
export async function takeNotifications(
  deps: TakeNotificationsDeps,
  opened: readonly OpenedNotification[],
): Promise<Verdict[]> {
  const verdicts = new Map<OpenedNotification, Verdict>();
  for (const [tenantId, ofTenant] of await byTenant(deps, opened)) {
    const taken = await deps.inTransaction(tenantId, (stores) => takeOfTenant(deps, stores, ofTenant));
    for (const [notification, verdict] of taken) verdicts.set(notification, verdict);
    const events = ofTenant.filter((one) => taken.get(one) === null).flatMap(eventIn);
    for (const eventId of new Set(events)) await deps.eventChanged({ tenantId, eventId });
  }
  return opened.map((one) => {
    const verdict = verdicts.get(one);
    return verdict === undefined ? unknownSubscription() : verdict;
  });
}

/** By whose subscription it is, and not by whose it says to be: where those differ it belongs to nobody. */
async function byTenant(
  { tenantOfSubscription }: TakeNotificationsDeps,
  opened: readonly OpenedNotification[],
): Promise<Map<TenantId, OpenedNotification[]>> {
  const tenants = new Map<string, TenantId | null>();
  for (const id of new Set(opened.map((one) => one.subscriptionId))) tenants.set(id, await tenantOfSubscription(id));
  const known = opened.filter(({ subscriptionId, tenantId }) => tenants.get(subscriptionId) === tenantId);
  return Map.groupBy(known, ({ tenantId }) => tenantId);
}

async function takeOfTenant(
  { clock, newId, digest, isSame }: TakeNotificationsDeps,
  stores: Stores,
  ofTenant: readonly OpenedNotification[],
): Promise<Map<OpenedNotification, Verdict>> {
  const verdicts = new Map<OpenedNotification, Verdict>();
  const subscriptions = new Map(
    await Promise.all(
      [...new Set(ofTenant.map((one) => one.subscriptionId))].map(
        async (id) => [id, await stores.subscriptions.find(id)] as const,
      ),
    ),
  );
  for (const one of ofTenant) {
    const subscription = subscriptions.get(one.subscriptionId);
    if (!subscription) verdicts.set(one, unknownSubscription());
    else if (!isSame(digest(one.clientState), subscription.clientStateDigest))
      verdicts.set(one, new NotificationRefused('client-state'));
    else if (RESOURCES[one.content.type] !== subscription.resource)
      verdicts.set(one, new NotificationRefused('resource'));
    else verdicts.set(one, null);
  }
  const recordings = ofTenant.flatMap((one) =>
    verdicts.get(one) === null && one.content.type === 'recording' ? [{ one, ...one.content }] : [],
  );
  const digests = recordings.map((each) => each.digest);
  const fresh = await stores.subscriptions.takeNotifications({ digests, at: clock() });
  const isActive = (await stores.tenant.find())?.state === 'active';
  const found = recordings.filter((each) => fresh.delete(each.digest)).map(({ recording }) => recording); // each once
  if (isActive) await addRecordings(stores, { found, newId });
  return verdicts;
}

const RESOURCES = { recording: 'recordings', event: 'events' } as const;

const eventIn = ({ content }: OpenedNotification): string[] => (content.type === 'event' ? [content.eventId] : []);

const unknownSubscription = (): NotificationRefused => new NotificationRefused('subscription');
