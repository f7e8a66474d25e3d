import type { TenantId } from '../../domain/directory/identity.ts';
import type { Subscription } from './recording-stores.ts';

/** What Graph is to tell of: recordings of an organisation, or the calendar of one person. */
export type Subscribed = Pick<Subscription, 'resource' | 'organiserId'>;

/** The subscriptions of an organisation as Graph has them. Throws what passes by itself, and what an admin must change. */
export interface SubscriptionSource {
  /** The key with which content is encrypted from now on; null where nothing encrypted can be opened. */
  readonly certificateId: string | null;
  /** Whether the organisation lets us hear of this. */
  mayHear(tenantId: TenantId, of: Subscribed): Promise<boolean>;
  /** Ours, by their ids: also those that we do not know of. */
  all(tenantId: TenantId): Promise<({ readonly id: string } & Subscribed)[]>;
  create(tenantId: TenantId, wish: Subscribed & { clientState: string; expiresAt: Date }): Promise<{ id: string }>;
  /** With the current key. `gone`: Graph no longer has it. */
  renew(
    tenantId: TenantId,
    subscription: Pick<Subscription, 'id' | 'resource'>,
    expiresAt: Date,
  ): Promise<'renewed' | 'gone'>;
  /** Harmless when it is gone. */
  remove(tenantId: TenantId, id: string): Promise<void>;
}

/** How long each lasts at most: https://learn.microsoft.com/graph/api/resources/subscription */
export const LONGEST_MINUTES: Readonly<Record<Subscription['resource'], number>> = { recordings: 4320, events: 10_080 };
