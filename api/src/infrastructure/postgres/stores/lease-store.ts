import type { EntityManager } from 'typeorm';
import type { LeaseStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { SessionLeaseEntity } from '../schema/session.ts';

/** Whoever acquires gets a higher epoch, also the same owner again: it may have missed what it said before. */
const ACQUIRE = `
  insert into session_lease as held (tenant_id, session_id, owner, epoch, expires_at)
  values ($1, $2, $3, 1, now() + make_interval(secs => $4))
  on conflict (tenant_id, session_id)
  do update set owner = excluded.owner, epoch = held.epoch + 1, expires_at = excluded.expires_at
  where held.owner is null or held.owner = excluded.owner or held.expires_at <= now()
  returning epoch`;

/** Late is good enough, as long as nobody has taken over. */
const RENEW = `
  with renewed as (
    update session_lease set expires_at = now() + make_interval(secs => $5)
    where tenant_id = $1 and session_id = $2 and owner = $3 and epoch = $4
    returning epoch
  )
  select epoch from renewed`;

export function postgresLeaseStore(manager: EntityManager, tenantId: TenantId): LeaseStore {
  const table = manager.getRepository(SessionLeaseEntity);

  return {
    async acquire({ sessionId, owner, seconds }) {
      const [held] = await manager.query<{ epoch: number }[]>(ACQUIRE, [tenantId, sessionId, owner, seconds]);
      return held ? { epoch: held.epoch } : null;
    },
    async renew({ sessionId, owner, epoch, seconds }) {
      const renewed = await manager.query<unknown[]>(RENEW, [tenantId, sessionId, owner, epoch, seconds]);
      return renewed.length === 1;
    },
    release: async ({ sessionId, owner, epoch }) => {
      await table.update({ tenantId, sessionId, owner, epoch }, { owner: null });
    },
  };
}
