import type { EntityManager } from 'typeorm';
import type { LeaseStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { SessionLeaseEntity } from '../schema/session.ts';

/** Whoever acquires gets a higher epoch, also the same owner again: it may have missed what it said before. */
const ACQUIRE = `
  insert into session_lease as held (tenant_id, session_id, owner, epoch, expires_at)
  values ($1, $2, $3, 1, $4)
  on conflict (tenant_id, session_id)
  do update set owner = excluded.owner, epoch = held.epoch + 1, expires_at = excluded.expires_at
  where held.owner is null or held.owner = excluded.owner or held.expires_at <= $5
  returning epoch`;

export function postgresLeaseStore(manager: EntityManager, tenantId: TenantId): LeaseStore {
  const table = manager.getRepository(SessionLeaseEntity);

  return {
    async acquire({ sessionId, owner, now, seconds }) {
      const until = expiry(now, seconds);
      const [held] = await manager.query<{ epoch: number }[]>(ACQUIRE, [tenantId, sessionId, owner, until, now]);
      return held ? { epoch: held.epoch } : null;
    },
    async renew({ sessionId, owner, epoch, now, seconds }) {
      // Late is good enough, as long as nobody has taken over.
      const renewed = await table.update({ tenantId, sessionId, owner, epoch }, { expiresAt: expiry(now, seconds) });
      return renewed.affected === 1;
    },
    release: async ({ sessionId, owner, epoch }) => {
      await table.update({ tenantId, sessionId, owner, epoch }, { owner: null });
    },
  };
}

function expiry(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}
