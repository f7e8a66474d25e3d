import type { EntityManager } from 'typeorm';
import type { NoticeStore } from '../../../application/scheduling/scheduling-stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { NoticeEntity } from '../schema/planning.ts';

/** In any minute one person is told no more: a feed that is full is read by nobody, and Teams counts too. */
const AT_MOST = 10;
const MINUTE_MS = 60_000;

const LOCK_PERSON = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

const TOLD = `
  select from notice
  where tenant_id = $1 and session_id = $2 and person_id = $3 and notice = $4 and not may_repeat`;

const COUNT = `
  select count(*)::integer as told from notice where tenant_id = $1 and person_id = $2 and told_at > $3`;

const TAKE = `
  insert into notice (tenant_id, session_id, person_id, notice, told_at) values ($1, $2, $3, $4, $5)
  on conflict (tenant_id, session_id, person_id, notice)
  do update set told_at = excluded.told_at, may_repeat = false`;

const REPEAT = `
  update notice set may_repeat = true where tenant_id = $1 and session_id = $2 and notice = any($3) and not may_repeat`;

export function postgresNoticeStore(manager: EntityManager, tenantId: TenantId): NoticeStore {
  const table = manager.getRepository(NoticeEntity);

  return {
    async take({ sessionId, personId, notice, at }) {
      await manager.query(LOCK_PERSON, [`notices ${tenantId} ${personId}`]); // two at once would both count nine
      const told = await manager.query<unknown[]>(TOLD, [tenantId, sessionId, personId, notice]);
      if (told.length > 0) return 'told';
      const minuteAgo = new Date(at.getTime() - MINUTE_MS);
      const [count] = await manager.query<{ told: number }[]>(COUNT, [tenantId, personId, minuteAgo]);
      if ((count?.told ?? 0) >= AT_MOST) return 'too-many';
      await manager.query(TAKE, [tenantId, sessionId, personId, notice, at]);
      return 'take';
    },
    giveBack: async ({ sessionId, personId, notice }) => {
      await table.delete({ tenantId, sessionId, personId, notice });
    },
    mayRepeat: async (sessionId, notices) => {
      await manager.query(REPEAT, [tenantId, sessionId, notices]);
    },
    forget: async ({ sessionId, personId }) => {
      await table.delete({ tenantId, sessionId, personId });
    },
  };
}
