import type { EntityManager } from 'typeorm';
import type { SummaryStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { ClassMean } from '../../../domain/summary/class-mean.ts';
import type { GroupFigures, GroupSummary, ZoneMinutes } from '../../../domain/summary/group-summary.ts';
import { SessionSummaryEntity, type SessionSummaryRow } from '../schema/summary.ts';

/** Without what is told to nobody. */
type ToldRow = Omit<SessionSummaryRow, 'tenantId' | 'attended' | 'isSettled' | keyof MeanColumns>;
type MeanColumns = Pick<SessionSummaryRow, 'meanTenths' | 'meanPeople'>;

const OF_CHANNEL = `
  select summary.session_id as "sessionId", summary.minutes, summary.people_here as "peopleHere", summary.contributors,
    summary.zone_minutes as "zoneMinutes", summary.weeks_in_a_row as "weeksInARow", session.ended_at as "endedAt"
  from session_summary summary
  join session on session.tenant_id = summary.tenant_id and session.id = summary.session_id
  where summary.tenant_id = $1 and session.teams_channel_id = $2 and session.ended_at >= $3
  order by session.ended_at desc, session.id desc`;

export function postgresSummaryStore(manager: EntityManager, tenantId: TenantId): SummaryStore {
  const table = manager.getRepository(SessionSummaryEntity);

  return {
    save: async (summary) => {
      if (await table.existsBy({ tenantId, sessionId: summary.sessionId, isSettled: true })) return;
      await table.upsert(toRow(tenantId, summary), ['tenantId', 'sessionId']);
    },
    async find(sessionId) {
      const row = await table.findOneBy({ tenantId, sessionId });
      return row && toSummary(row);
    },
    saveMean: async (sessionId, mean) => {
      await table.update({ tenantId, sessionId, isSettled: false }, toMeanColumns(mean));
    },
    async mean(sessionId) {
      const row = await table.findOne({
        select: { meanTenths: true, meanPeople: true },
        where: { tenantId, sessionId },
      });
      return row && toMean(row);
    },
    settle: async (sessionId) => {
      await table.update({ tenantId, sessionId }, { isSettled: true });
    },
    async attended(sessionId) {
      const row = await table.findOne({ select: { attended: true }, where: { tenantId, sessionId } });
      return row?.attended ?? 0;
    },
    saveAttended: async ({ sessionId, attended }) => {
      await table.update({ tenantId, sessionId }, { attended });
    },
    async ofChannel({ teamsChannelId, since }) {
      type Found = ToldRow & { endedAt: Date };
      const rows = await manager.query<Found[]>(OF_CHANNEL, [tenantId, teamsChannelId, since]);
      return rows.map((row) => ({ summary: toSummary(row), endedAt: row.endedAt }));
    },
  };
}

function toRow(tenantId: TenantId, { sessionId, minutes, figures }: GroupSummary): ToldRow & { tenantId: string } {
  return {
    tenantId,
    sessionId,
    minutes,
    peopleHere: figures?.peopleHere ?? null,
    contributors: figures?.contributors ?? null,
    zoneMinutes: figures?.zoneMinutes ? Object.values(figures.zoneMinutes) : null, // keys that are numbers are in order
    weeksInARow: figures?.weeksInARow ?? null,
  };
}

function toSummary(row: ToldRow): GroupSummary {
  return { sessionId: row.sessionId, minutes: row.minutes, figures: toFigures(row) };
}

function toFigures(row: ToldRow): GroupFigures | null {
  const { peopleHere, contributors, zoneMinutes, weeksInARow } = row;
  if (peopleHere === null || contributors === null || weeksInARow === null) return null;
  return { peopleHere, contributors, zoneMinutes: zoneMinutes && toZoneMinutes(zoneMinutes), weeksInARow };
}

function toZoneMinutes([rest = 0, easy = 0, light = 0, steady = 0, hard = 0, peak = 0]: number[]): ZoneMinutes {
  return { 0: rest, 1: easy, 2: light, 3: steady, 4: hard, 5: peak };
}

function toMeanColumns(mean: ClassMean | null): MeanColumns {
  if (mean === null) return { meanTenths: null, meanPeople: null };
  return {
    meanTenths: mean.map((step) => (step === null ? null : Math.round(step.level * 10))),
    meanPeople: mean.map((step) => step?.people ?? null),
  };
}

function toMean({ meanTenths, meanPeople }: MeanColumns): ClassMean | null {
  if (meanTenths === null) return null;
  return meanTenths.map((tenths, step) => {
    const people = meanPeople?.[step] ?? null;
    return tenths === null || people === null ? null : { level: tenths / 10, people };
  });
}
