import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { ArrangementStore, PlannedMeeting } from '../../../application/scheduling/scheduling-stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Arrangement, MeetingWish } from '../../../domain/schedule/arrangement.ts';
import { ArrangementEntity, type ArrangementRow } from '../schema/planning.ts';

/** In no order that means anything, but always the same. */
const REFUSED_TO_COME = `
  arrangement.tenant_id = :tenantId and arrangement.refusal is not null and exists (
    select from session where session.tenant_id = arrangement.tenant_id and session.state = 'scheduled'
      and (session.series_id = arrangement.id or session.id = arrangement.id))`;

export function postgresArrangementStore(manager: EntityManager, tenantId: TenantId): ArrangementStore {
  const table = manager.getRepository(ArrangementEntity);

  async function findBy(where: FindOptionsWhere<ArrangementRow>) {
    const row = await table.findOneBy({ tenantId, ...where });
    return row && toArrangement(row);
  }

  return {
    find: (id) => findBy({ id }),
    async lock(id) {
      const row = await table.findOne({ where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
      return row && toArrangement(row);
    },
    async add(arrangement) {
      const insert = table
        .createQueryBuilder()
        .insert()
        .values(toRow(tenantId, arrangement))
        .orIgnore()
        .returning('id');
      const { raw } = (await insert.execute()) as { raw: unknown[] };
      return raw.length > 0;
    },
    save: async (arrangement) => {
      await table.upsert(toRow(tenantId, arrangement), ['tenantId', 'id']);
    },
    ofOnlineMeeting: (onlineMeetingId) => findBy({ onlineMeetingId }),
    ofEvent: (eventId) => findBy({ eventId }),
    async refused(limit) {
      const rows = await table
        .createQueryBuilder('arrangement')
        .where(REFUSED_TO_COME, { tenantId })
        .orderBy('arrangement.id')
        .take(limit)
        .getMany();
      return rows.map(toArrangement);
    },
  };
}

/** @throws when the row breaks the check of its table */
function toArrangement(row: ArrangementRow): Arrangement & PlannedMeeting {
  return {
    id: row.id,
    wish: toWish(row.wish, row.wishedLink, row.id),
    isTranscribed: row.isTranscribed,
    organiserId: row.organiserId,
    eventId: row.eventId,
    joinUrl: row.joinUrl,
    onlineMeetingId: row.onlineMeetingId,
    chatId: row.chatId,
    isMeetingSet: row.isMeetingSet,
    isAppInstalled: row.isAppInstalled,
    hasTab: row.hasTab,
    refusal: row.refusal,
  };
}

function toWish(type: MeetingWish['type'], joinUrl: string | null, id: string): MeetingWish {
  if (type !== 'link') return { type };
  if (joinUrl === null) throw new Error(`The arrangement ${id} lacks the link that was wished for`);
  return { type, joinUrl };
}

function toRow(tenantId: TenantId, { wish, ...arrangement }: Arrangement & PlannedMeeting): ArrangementRow {
  return { tenantId, ...arrangement, wish: wish.type, wishedLink: wish.type === 'link' ? wish.joinUrl : null };
}
