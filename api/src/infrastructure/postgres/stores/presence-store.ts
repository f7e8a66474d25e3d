import type { EntityManager } from 'typeorm';
import type { PresenceStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { CoachPresenceEntity } from '../schema/session.ts';

/** All in one statement, in the order of their key: two processes with the same coaches cannot deadlock. */
const SEEN = `
  insert into coach_presence as known (tenant_id, session_id, person_id, seen_at)
  select $1::uuid, session_id, person_id, max(seen_at)
  from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) as seen (session_id, person_id, seen_at)
  group by session_id, person_id
  order by session_id, person_id
  on conflict (tenant_id, session_id, person_id)
  do update set seen_at = greatest(known.seen_at, excluded.seen_at)`;

export function postgresPresenceStore(manager: EntityManager, tenantId: TenantId): PresenceStore {
  const table = manager.getRepository(CoachPresenceEntity);

  return {
    seen: async (coaches) => {
      await manager.query(SEEN, [
        tenantId,
        coaches.map(({ sessionId }) => sessionId),
        coaches.map(({ personId }) => personId),
        coaches.map(({ at }) => at),
      ]);
    },
    async lastSeen({ sessionId, personId }) {
      const row = await table.findOneBy({ tenantId, sessionId, personId });
      return row && row.seenAt;
    },
  };
}
