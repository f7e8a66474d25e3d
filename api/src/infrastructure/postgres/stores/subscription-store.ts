import type { EntityManager } from 'typeorm';
import type { Subscription, SubscriptionStore } from '../../../application/recordings/recording-stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { RecordingDeltaEntity, SubscriptionEntity, type SubscriptionRow } from '../schema/subscription.ts';

/** Graph sends again for four hours; a day is ample, and the table stays small. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const TAKE = `
  insert into taken_notification (tenant_id, digest, taken_at)
  select $1, digest, $3 from (select distinct unnest($2::text[]) as digest order by 1) as told
  on conflict (tenant_id, digest) do nothing
  returning digest`;

const DUE = `
  update recording_delta set due_at = least(due_at, $3) where tenant_id = $1 and organiser_id = $2`;

/** Rows that another transaction is deleting already are left to it: nobody waits for what nobody needs. */
const FORGET = `
  delete from taken_notification where ctid = any(array(
    select ctid from taken_notification where tenant_id = $1 and taken_at < $2 limit 100 for update skip locked))`;

export function postgresSubscriptionStore(manager: EntityManager, tenantId: TenantId): SubscriptionStore {
  const table = manager.getRepository(SubscriptionEntity);
  const deltas = manager.getRepository(RecordingDeltaEntity);

  return {
    async find(id) {
      const row = await table.findOneBy({ tenantId, id });
      return row && toSubscription(row);
    },
    async ofResource(resource) {
      return (await table.findBy({ tenantId, resource })).map(toSubscription);
    },
    save: async (subscription) => {
      await table.upsert({ tenantId, ...subscription }, ['tenantId', 'id']);
    },
    remove: async (id) => {
      await table.delete({ tenantId, id });
    },
    async reconciled(organiserId) {
      const row = await deltas.findOneBy({ tenantId, organiserId });
      return row && row.link !== null ? { link: row.link, dueAt: row.dueAt } : null;
    },
    saveReconciled: async (organiserId, { link, dueAt }) => {
      await deltas.upsert({ tenantId, organiserId, link, dueAt }, ['tenantId', 'organiserId']);
    },
    reconcileAt: async (organiserId, dueAt) => {
      await manager.query(DUE, [tenantId, organiserId, dueAt]);
    },
    takeNotifications: async ({ digests, at }) => {
      if (digests.length === 0) return new Set();
      await manager.query(FORGET, [tenantId, new Date(at.getTime() - KEPT_MS)]);
      const taken = await manager.query<{ digest: string }[]>(TAKE, [tenantId, digests, at]);
      return new Set(taken.map(({ digest }) => digest));
    },
  };
}

function toSubscription(row: SubscriptionRow): Subscription {
  const { id, resource, organiserId, expiresAt, clientStateDigest, certificateId } = row;
  return { id, resource, organiserId, expiresAt, clientStateDigest, certificateId };
}
