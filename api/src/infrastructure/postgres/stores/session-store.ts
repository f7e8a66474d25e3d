import { And, LessThan, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { SessionStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Plan, Session } from '../../../domain/session/session.ts';
import { SessionEntity, type SessionRow } from '../schema/session.ts';

export function postgresSessionStore(manager: EntityManager, tenantId: TenantId): SessionStore {
  const table = manager.getRepository(SessionEntity);

  return {
    async find(id) {
      const row = await table.findOneBy({ tenantId, id });
      return row && toSession(row);
    },
    async lock(id) {
      // As exclusive among lockers as FOR UPDATE, yet somebody may take part in the class meanwhile.
      const row = await table.findOne({ where: { tenantId, id }, lock: { mode: 'for_no_key_update' } });
      return row && toSession(row);
    },
    save: async (session) => {
      await table.upsert(toRow(tenantId, session), ['tenantId', 'id']);
    },
    isLedBy: (personId) => table.existsBy({ tenantId, coachId: personId, state: Not('ended') }),
    async between({ from, to, limit, ...of }) {
      const rows = await table.find({
        where: { tenantId, plannedStart: And(MoreThanOrEqual(from), LessThan(to)), ...of },
        order: { plannedStart: 'asc', id: 'asc' },
        take: limit,
      });
      return rows.map(toSession);
    },
  };
}

/** @throws when the row breaks the check of its table */
export function toSession(row: SessionRow): Session {
  const plan: Plan = {
    id: row.id,
    teamsChannelId: row.teamsChannelId,
    meetingId: row.meetingId,
    programme: row.programme,
    coach: { personId: row.coachId, name: row.coachName },
    plannedStart: row.plannedStart,
  };
  const { state, startedAt, playback, endedAt } = row;
  if (state === 'scheduled') return { ...plan, state };
  if (state === 'live' && startedAt && playback) return { ...plan, state, startedAt, playback };
  if (state === 'ended' && playback && endedAt) return { ...plan, state, startedAt, playback, endedAt };
  throw new Error(`The ${state} session ${row.id} lacks what this state needs`);
}

function toRow(tenantId: TenantId, session: Session): SessionRow {
  return {
    tenantId,
    id: session.id,
    state: session.state,
    teamsChannelId: session.teamsChannelId,
    meetingId: session.meetingId,
    programme: session.programme,
    coachId: session.coach.personId,
    coachName: session.coach.name,
    plannedStart: session.plannedStart,
    startedAt: session.state === 'scheduled' ? null : session.startedAt,
    playback: session.state === 'scheduled' ? null : session.playback,
    endedAt: session.state === 'ended' ? session.endedAt : null,
  };
}
