import { In, type EntityManager } from 'typeorm';
import type { RecapStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Recap } from '../../../domain/summary/person-result.ts';
import { SessionEntity } from '../schema/session.ts';
import { RecapEntity, type RecapRow } from '../schema/summary.ts';
import { toSession } from './session-store.ts';

/** Of who still takes part: a participation that was deleted meanwhile is passed over. */
const SAVE_ALL = `
  insert into recap (tenant_id, participation_id, session_id, result, curve, points_before)
  select $1::uuid, seat.id, seat.session_id, saved.result, saved.curve, saved.before
  from jsonb_to_recordset($2::jsonb) as saved ("participationId" uuid, result jsonb, curve jsonb, before jsonb)
  join participation seat on seat.tenant_id = $1 and seat.id = saved."participationId"
  order by seat.id
  on conflict (tenant_id, participation_id) do update
    set result = excluded.result, curve = excluded.curve, points_before = excluded.points_before`;

const OF_PERSON = `
  select recap.participation_id as "participationId", recap.session_id as "sessionId", recap.result, recap.curve,
    recap.points_before as "pointsBefore", recap.feeling
  from recap
  join participation seat on seat.tenant_id = recap.tenant_id and seat.id = recap.participation_id
  join session on session.tenant_id = seat.tenant_id and session.id = seat.session_id
  where recap.tenant_id = $1 and seat.person_id = $2 and session.ended_at is not null
  order by session.ended_at desc, session.id desc
  limit $3`;

/** Of everybody in the class at once, each person's own last classes that ended before this one did. */
const POINTS_BEFORE = `
  select seat.id as "participationId", array_agg(earlier.points order by earlier.ended_at desc) as points
  from participation seat
  join session on session.tenant_id = seat.tenant_id and session.id = seat.session_id
  join lateral (
    select (recap.result ->> 'effortPoints')::float8 as points, before.ended_at
    from participation other
    join session before on before.tenant_id = other.tenant_id and before.id = other.session_id
    join recap on recap.tenant_id = other.tenant_id and recap.participation_id = other.id
    where other.tenant_id = seat.tenant_id and other.person_id = seat.person_id
      and (before.ended_at, before.id) < (session.ended_at, session.id)
    order by before.ended_at desc, before.id desc
    limit $3
  ) earlier on true
  where seat.tenant_id = $1 and seat.session_id = $2
  group by seat.id`;

export function postgresRecapStore(manager: EntityManager, tenantId: TenantId): RecapStore {
  const table = manager.getRepository(RecapEntity);

  return {
    saveAll: async (recaps) => {
      if (recaps.length > 0) await manager.query(SAVE_ALL, [tenantId, JSON.stringify(recaps)]);
    },
    async find(participationId) {
      const row = await table.findOneBy({ tenantId, participationId });
      return row && toRecap(row);
    },
    async ofPerson(personId, limit) {
      const rows = await manager.query<RecapRow[]>(OF_PERSON, [tenantId, personId, limit]);
      const ids = rows.map(({ sessionId }) => sessionId);
      const sessions = await manager.getRepository(SessionEntity).findBy({ tenantId, id: In(ids) });
      const byId = new Map(sessions.map((session) => [session.id, toSession(session)]));
      return rows.flatMap((row) => {
        const session = byId.get(row.sessionId);
        return session ? [{ recap: toRecap(row), session }] : [];
      });
    },
    async pointsBefore({ sessionId, limit }) {
      type Found = { participationId: string; points: number[] };
      const rows = await manager.query<Found[]>(POINTS_BEFORE, [tenantId, sessionId, limit]);
      return new Map(rows.map(({ participationId, points }) => [participationId, points]));
    },
    saveFeeling: async (participationId, feeling) => {
      await table.update({ tenantId, participationId }, { feeling });
    },
  };
}

function toRecap({ participationId, sessionId, result, curve, pointsBefore, feeling }: RecapRow): Recap {
  return { participationId, sessionId, result, curve, before: pointsBefore, feeling };
}
