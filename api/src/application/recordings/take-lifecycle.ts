import type { TenantId } from '../../domain/directory/identity.ts';
import { NotificationRefused } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock, Digest, SameText } from '../world.ts';

export interface TakeLifecycleDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly isSame: SameText;
  readonly tenantOfSubscription: (id: string) => Promise<TenantId | null>;
}

/** What Graph says of a subscription itself. It carries no content, and is proven by its secret alone. */
export interface LifecycleNotification {
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly clientState?: string | null;
  readonly lifecycleEvent: 'missed' | 'subscriptionRemoved' | 'reauthorizationRequired';
}

/**
 * Takes what Graph says of its subscriptions. One of several that is refused takes the others along only when all are.
 *
 * @throws {NotificationRefused} when none is of a subscription of ours
 */
export async function takeLifecycles(deps: TakeLifecycleDeps, told: readonly LifecycleNotification[]): Promise<void> {
  const refusals: NotificationRefused[] = [];
  for (const one of told) {
    try {
      await takeLifecycle(deps, one);
    } catch (fault) {
      if (!(fault instanceof NotificationRefused)) throw fault;
      refusals.push(fault);
    }
  }
  const [first] = refusals;
  if (first && refusals.length === told.length) throw first;
}

/**
 * Notes what is to be done, for the round that keeps subscriptions and the one that finds recordings: here nobody waits
 * for Graph. Harmless twice.
 *
 * @throws {NotificationRefused} when it is of no subscription of ours
 */
async function takeLifecycle(
  { inTransaction, clock, digest, isSame, tenantOfSubscription }: TakeLifecycleDeps,
  { subscriptionId, tenantId, clientState, lifecycleEvent }: LifecycleNotification,
): Promise<void> {
  if ((await tenantOfSubscription(subscriptionId)) !== tenantId) throw new NotificationRefused('subscription');
  await inTransaction(tenantId, async ({ subscriptions, organiser }) => {
    const subscription = await subscriptions.find(subscriptionId);
    if (!subscription) throw new NotificationRefused('subscription');
    if (!isSame(digest(clientState ?? ''), subscription.clientStateDigest))
      throw new NotificationRefused('client-state');
    const now = clock();
    if (lifecycleEvent === 'reauthorizationRequired') await subscriptions.save({ ...subscription, expiresAt: now });
    if (lifecycleEvent === 'subscriptionRemoved') await subscriptions.remove(subscriptionId);
    const known = lifecycleEvent === 'reauthorizationRequired' ? null : await organiser.find();
    if (known) await subscriptions.reconcileAt(known.personId, now); // what was missed, and what will have been
  });
}
