import type { TenantId } from '../../domain/directory/identity.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock, Digest, NewSecret } from '../world.ts';
import type { Subscription } from './recording-stores.ts';
import { LONGEST_MINUTES, type Subscribed, type SubscriptionSource } from './subscription-source.ts';

export interface KeepSubscriptionsDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly newSecret: NewSecret;
  readonly source: SubscriptionSource;
  readonly tenantsWithOrganiser: () => Promise<TenantId[]>;
  /** Told of an organisation whose subscriptions could not be kept; the next round tries again. */
  readonly onFault: (tenantId: TenantId, fault: unknown) => void;
}

/** Renewed when a third of its time is left: Graph may be away for a day, and nothing is missed. */
const RENEWED_BEFORE = 1 / 3;

/** The clocks of Graph and of this process may differ. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/** How often Graph is asked whether it has them still, in case it did not say that one was removed. */
const LOOKED_EACH_MS = 6 * 3_600_000;

/**
 * What comes round: every organisation that has a calendar for classes, and lets us hear of recordings and answers, has
 * one subscription to each. They are made, renewed in time, given the current key, and made anew when Graph removed them.
 */
export function createKeepSubscriptions(deps: KeepSubscriptionsDeps): () => Promise<void> {
  const lookedAt = new Map<TenantId, number>();

  return async () => {
    for (const tenantId of await deps.tenantsWithOrganiser()) {
      const now = deps.clock().getTime();
      try {
        if (now - (lookedAt.get(tenantId) ?? -Infinity) >= LOOKED_EACH_MS) {
          await forgetLost(deps, tenantId);
          lookedAt.set(tenantId, now);
        }
        await keepOfTenant(deps, tenantId);
      } catch (fault) {
        deps.onFault(tenantId, fault);
      }
    }
  };
}

/** Those that Graph no longer has. */
async function forgetLost({ inTransaction, source }: KeepSubscriptionsDeps, tenantId: TenantId): Promise<void> {
  const known = await inTransaction(tenantId, knownIn);
  if (known.length === 0) return;
  const there = new Set((await source.all(tenantId)).map(({ id }) => id));
  await inTransaction(tenantId, async ({ subscriptions }) => {
    for (const { id } of known) if (!there.has(id)) await subscriptions.remove(id);
  });
}

async function knownIn({ subscriptions }: Pick<Stores, 'subscriptions'>): Promise<Subscription[]> {
  return [...(await subscriptions.ofResource('recordings')), ...(await subscriptions.ofResource('events'))];
}

async function keepOfTenant(deps: KeepSubscriptionsDeps, tenantId: TenantId): Promise<void> {
  const { inTransaction, source } = deps;
  const { organiser, isActive, known } = await inTransaction(tenantId, async (stores) => ({
    organiser: await stores.organiser.find(),
    isActive: (await stores.tenant.find())?.state === 'active',
    known: await knownIn(stores),
  }));
  const wanted: Subscribed[] =
    organiser && isActive
      ? [
          ...(source.certificateId === null ? [] : [{ resource: 'recordings', organiserId: null } as const]),
          { resource: 'events', organiserId: organiser.personId },
        ]
      : [];
  for (const one of known.filter((subscription) => !wanted.some((wish) => isSame(wish, subscription)))) {
    await source.remove(tenantId, one.id);
    await inTransaction(tenantId, ({ subscriptions }) => subscriptions.remove(one.id));
  }
  for (const wish of wanted) await keep(deps, tenantId, { wish, known });
}

async function keep(
  deps: KeepSubscriptionsDeps,
  tenantId: TenantId,
  { wish, known }: { wish: Subscribed; known: readonly Subscription[] },
): Promise<void> {
  const [subscription] = known.filter((one) => isSame(wish, one));
  if (!subscription) return create(deps, tenantId, wish);
  const { inTransaction, source } = deps;
  if (!isDue(deps, subscription)) return;
  const expiresAt = longest(deps, wish);
  if ((await source.renew(tenantId, subscription, expiresAt)) === 'gone') {
    await inTransaction(tenantId, ({ subscriptions }) => subscriptions.remove(subscription.id));
    return create(deps, tenantId, wish);
  }
  const certificateId = certificateFor(source, wish);
  await inTransaction(tenantId, ({ subscriptions }) =>
    subscriptions.save({ ...subscription, expiresAt, certificateId }),
  );
}

async function create(
  { inTransaction, source, newSecret, digest, ...deps }: KeepSubscriptionsDeps,
  tenantId: TenantId,
  wish: Subscribed,
): Promise<void> {
  if (!(await source.mayHear(tenantId, wish))) return;
  for (const lost of (await source.all(tenantId)).filter((one) => isSame(wish, one))) {
    await source.remove(tenantId, lost.id); // of a process that died before it could keep it: nobody knows its secret
  }
  const clientState = newSecret();
  const expiresAt = longest(deps, wish);
  const { id } = await source.create(tenantId, { ...wish, clientState, expiresAt });
  const kept = {
    id,
    ...wish,
    expiresAt,
    clientStateDigest: digest(clientState),
    certificateId: certificateFor(source, wish),
  };
  await inTransaction(tenantId, ({ subscriptions }) => subscriptions.save(kept));
}

const isSame = (one: Subscribed, other: Subscribed): boolean =>
  one.resource === other.resource && one.organiserId === other.organiserId;

/** Soon to end, or encrypted with a key that is to be given up. */
function isDue({ clock, source }: KeepSubscriptionsDeps, subscription: Subscription): boolean {
  if (subscription.certificateId !== certificateFor(source, subscription)) return true;
  const left = subscription.expiresAt.getTime() - clock().getTime();
  return left < LONGEST_MINUTES[subscription.resource] * 60_000 * RENEWED_BEFORE;
}

const certificateFor = ({ certificateId }: SubscriptionSource, { resource }: Subscribed): string | null =>
  resource === 'recordings' ? certificateId : null;

const longest = ({ clock }: Pick<KeepSubscriptionsDeps, 'clock'>, { resource }: Subscribed): Date =>
  new Date(clock().getTime() + LONGEST_MINUTES[resource] * 60_000 - CLOCKS_DIFFER_MS);
