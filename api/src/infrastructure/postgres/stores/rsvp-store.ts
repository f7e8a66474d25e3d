import type { EntityManager } from 'typeorm';
import type { RecapRequestStore, RsvpStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { RecapRequestEntity, RsvpEntity } from '../schema/attendance.ts';

const SAVE = `
  insert into rsvp as known (tenant_id, session_id, person_id, is_coming, said_at, since)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (tenant_id, session_id, person_id)
  do update set is_coming = excluded.is_coming, said_at = excluded.said_at,
    since = case when known.is_coming = excluded.is_coming then known.since else excluded.since end
  where known.said_at <= excluded.said_at`;

const ASK = `
  insert into recap_request (tenant_id, session_id, person_id, asked_at) values ($1, $2, $3, $4)
  on conflict (tenant_id, session_id, person_id) do nothing`;

const COUNT_OF_EACH = `
  select session_id, count(*)::int as coming from rsvp
  where tenant_id = $1 and session_id = any($2) and is_coming group by session_id`;

export function postgresRsvpStore(manager: EntityManager, tenantId: TenantId): RsvpStore {
  const table = manager.getRepository(RsvpEntity);

  return {
    save: async ({ sessionId, personId, isComing, at, heardAt = at }) => {
      await manager.query(SAVE, [tenantId, sessionId, personId, isComing, at, heardAt]);
    },
    async all(sessionId) {
      const rows = await table.find({ where: { tenantId, sessionId }, order: { since: 'asc', personId: 'asc' } });
      return rows.map(({ personId, isComing, saidAt, since }) => ({ personId, isComing, saidAt, since }));
    },
    isComing: async ({ sessionId, personId }) =>
      (await table.findOneBy({ tenantId, sessionId, personId }))?.isComing ?? null,
    countComing: (sessionId) => table.countBy({ tenantId, sessionId, isComing: true }),
    async countComingOfEach(sessionIds) {
      const rows: { session_id: string; coming: number }[] = await manager.query(COUNT_OF_EACH, [tenantId, sessionIds]);
      return new Map(rows.map(({ session_id, coming }) => [session_id, coming]));
    },
    forget: async ({ sessionId, personId }) => {
      await table.delete({ tenantId, sessionId, personId });
    },
  };
}

export function postgresRecapRequestStore(manager: EntityManager, tenantId: TenantId): RecapRequestStore {
  const table = manager.getRepository(RecapRequestEntity);

  return {
    ask: async ({ sessionId, personId, at }) => {
      await manager.query(ASK, [tenantId, sessionId, personId, at]);
    },
    whoAsked: async (sessionId) => (await table.findBy({ tenantId, sessionId })).map(({ personId }) => personId),
    forget: async ({ sessionId, personId }) => {
      await table.delete({ tenantId, sessionId, personId });
    },
  };
}
