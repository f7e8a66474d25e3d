import type { EntityManager } from 'typeorm';
import type { FoldStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';

/** By the clock as it stands once the row is ours: a fold that was under way is over then, and this one comes after. */
const ASK = `
  insert into series_fold (tenant_id, session_id, asked_at) values ($1, $2, clock_timestamp())
  on conflict (tenant_id, session_id) do update set asked_at = clock_timestamp()`;

const TAKE = `
  with taken as (
    select session_id from series_fold
    where tenant_id = $1 and session_id = $2 and (folded_at is null or folded_at < asked_at)
    for update skip locked
  ), folded as (
    update series_fold set folded_at = now() from taken
    where series_fold.tenant_id = $1 and series_fold.session_id = taken.session_id
    returning series_fold.session_id
  )
  select session_id from folded`;

const LOCK_SUMMARISED = `
  select summarised_readings as readings from series_fold where tenant_id = $1 and session_id = $2 for update`;

const SAVE_SUMMARISED = `
  update series_fold set summarised_readings = $3 where tenant_id = $1 and session_id = $2`;

export function postgresFoldStore(manager: EntityManager, tenantId: TenantId): FoldStore {
  return {
    ask: async (sessionId) => {
      await manager.query(ASK, [tenantId, sessionId]);
    },
    take: async (sessionId) => {
      const taken = await manager.query<unknown[]>(TAKE, [tenantId, sessionId]);
      return taken.length === 1;
    },
    async lockSummarised(sessionId) {
      const [found] = await manager.query<{ readings: string | null }[]>(LOCK_SUMMARISED, [tenantId, sessionId]);
      return found?.readings == null ? null : Number(found.readings);
    },
    saveSummarised: async (sessionId, readings) => {
      await manager.query(SAVE_SUMMARISED, [tenantId, sessionId, readings]);
    },
  };
}
