import type { EntityManager } from 'typeorm';
import type { Subscription, SubscriptionStore } from '../../../application/recordings/recording-stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { RecordingDeltaEntity, SubscriptionEntity, type SubscriptionRow } from '../schema/subscription.ts';

/** Graph sends again for four hours; a day is ample, and the table stays small. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const TAKE = `
  insert into taken_notification (tenant_id, digest, taken_at) values ($1, $2, $3)
  on conflict (tenant_id, digest) do nothing
  returning digest`;

/** Rows that another transaction is deleting already are left to it: nobody waits for what nobody needs. */
const FORGET = `
  delete from taken_notification where ctid = any(array(
    select ctid from taken_notification where tenant_id = $1 and taken_at < $2 limit 100 for update skip locked))`;

export function postgresSubscriptionStore(manager: EntityManager, tenantId: TenantId): SubscriptionStore {
  const table = manager.getRepository(SubscriptionEntity);
  const links = manager.getRepository(RecordingDeltaEntity);

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
    async deltaLink(organiserId) {
      return (await links.findOneBy({ tenantId, organiserId }))?.link ?? null;
    },
    saveDeltaLink: async (organiserId, link) => {
      await links.upsert({ tenantId, organiserId, link }, ['tenantId', 'organiserId']);
    },
    takeNotification: async ({ digest, at }) => {
      await manager.query(FORGET, [tenantId, new Date(at.getTime() - KEPT_MS)]);
      const taken = await manager.query<unknown[]>(TAKE, [tenantId, digest, at]);
      return taken.length > 0;
    },
  };
}

function toSubscription(row: SubscriptionRow): Subscription {
  const { id, resource, organiserId, expiresAt, clientStateDigest, certificateId } = row;
  return { id, resource, organiserId, expiresAt, clientStateDigest, certificateId };
}
