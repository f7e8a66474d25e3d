import { And, LessThan, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { SessionStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Coach, Plan, Session } from '../../../domain/session/session.ts';
import type { Stage } from '../../../domain/session/stage.ts';
import { SessionEntity, type SessionRow } from '../schema/session.ts';

/** So many of the last cues are known by their ids: one that is sent again was said seconds ago. */
const CUES_KEPT = 20;

const TAKE_CUE = `
  with taken as (
    update session set cue_ids = (array_prepend($3::uuid, cue_ids))[1:$6], cue_at = $4
    where tenant_id = $1 and id = $2 and not $3::uuid = any(cue_ids) and (cue_at is null or cue_at <= $5)
    returning id
  )
  select id from taken`;

export function postgresSessionStore(manager: EntityManager, tenantId: TenantId): SessionStore {
  const table = manager.getRepository(SessionEntity);

  return {
    async find(id) {
      const row = await table.findOneBy({ tenantId, id });
      return row && toSession(row);
    },
    async hold(id) {
      const row = await table.findOne({ where: { tenantId, id }, lock: { mode: 'pessimistic_read' } });
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
    isLedBy: (personId) => {
      const open = { tenantId, state: Not('ended' as const) };
      return table.existsBy([
        { ...open, coachId: personId },
        { ...open, coCoachId: personId },
      ]);
    },
    async takeCue({ sessionId, id, at, apartMs }) {
      const tooSoon = new Date(at.getTime() - apartMs);
      const taken = await manager.query<unknown[]>(TAKE_CUE, [tenantId, sessionId, id, at, tooSoon, CUES_KEPT]);
      if (taken.length > 0) return 'taken';
      const row = await table.findOne({ select: { cueIds: true }, where: { tenantId, id: sessionId } });
      return row?.cueIds.includes(id) ? 'known' : 'too-soon';
    },
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
    coCoach: toCoCoach(row),
    relievedAt: row.relievedAt,
    plannedStart: row.plannedStart,
    stage: toStage(row),
    seriesId: row.seriesId,
    capacity: row.capacity,
    joinUrl: row.joinUrl,
    cancelledAt: row.cancelledAt,
    timeZone: row.timeZone,
  };
  const { state, startedAt, playback, endedAt } = row;
  if (state === 'scheduled') return { ...plan, state };
  if (state === 'live' && startedAt && playback) return { ...plan, state, startedAt, playback };
  if (state === 'ended' && playback && endedAt) return { ...plan, state, startedAt, playback, endedAt };
  throw new Error(`The ${state} session ${row.id} lacks what this state needs`);
}

function toCoCoach({ coCoachId, coCoachName }: SessionRow): Coach | null {
  return coCoachId === null || coCoachName === null ? null : { personId: coCoachId, name: coCoachName };
}

function toStage({ stageView, isCleared, isRecorded, spotlight }: SessionRow): Stage {
  const lit = spotlight && { ...spotlight, since: new Date(spotlight.since) };
  return { view: stageView, isCleared, isRecorded, spotlight: lit };
}

/** All but the cues, which only `takeCue` counts. */
function toRow(tenantId: TenantId, session: Session): Omit<SessionRow, 'cueIds' | 'cueAt'> {
  const { view, isCleared, isRecorded, spotlight } = session.stage;
  return {
    tenantId,
    id: session.id,
    state: session.state,
    teamsChannelId: session.teamsChannelId,
    meetingId: session.meetingId,
    programme: session.programme,
    coachId: session.coach.personId,
    coachName: session.coach.name,
    coCoachId: session.coCoach?.personId ?? null,
    coCoachName: session.coCoach?.name ?? null,
    relievedAt: session.relievedAt,
    plannedStart: session.plannedStart,
    startedAt: session.state === 'scheduled' ? null : session.startedAt,
    playback: session.state === 'scheduled' ? null : session.playback,
    endedAt: session.state === 'ended' ? session.endedAt : null,
    seriesId: session.seriesId,
    capacity: session.capacity,
    joinUrl: session.joinUrl,
    cancelledAt: session.cancelledAt,
    timeZone: session.timeZone,
    stageView: view,
    isCleared,
    isRecorded,
    spotlight: spotlight && { ...spotlight, since: spotlight.since.toISOString() },
  };
}
