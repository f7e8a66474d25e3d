import type { EntityManager } from 'typeorm';
import type { HeardStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';

/** Teams sends again within minutes; a day is ample, and the table stays small. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const TAKE = `
  insert into heard_activity (tenant_id, conversation_id, activity_id, heard_at) values ($1, $2, $3, $4)
  on conflict (tenant_id, conversation_id, activity_id) do nothing
  returning activity_id`;

/** Rows that another transaction is deleting already are left to it: nobody waits for what nobody needs. */
const FORGET = `
  delete from heard_activity where ctid = any(array(
    select ctid from heard_activity where tenant_id = $1 and heard_at < $2 limit 100 for update skip locked))`;

export function postgresHeardStore(manager: EntityManager, tenantId: TenantId): HeardStore {
  return {
    take: async ({ conversationId, activityId, at }) => {
      await manager.query(FORGET, [tenantId, new Date(at.getTime() - KEPT_MS)]);
      const taken = await manager.query<unknown[]>(TAKE, [tenantId, conversationId, activityId, at]);
      return taken.length > 0;
    },
  };
}
