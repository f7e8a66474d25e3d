import type { EntityManager } from 'typeorm';
import type { PlannedSeriesStore } from '../../../application/scheduling/scheduling-stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Series } from '../../../domain/schedule/series.ts';
import { ClassSeriesEntity, type ClassSeriesRow } from '../schema/planning.ts';
import { SessionEntity } from '../schema/session.ts';
import { toSession } from './session-store.ts';

export function postgresPlannedSeriesStore(manager: EntityManager, tenantId: TenantId): PlannedSeriesStore {
  const table = manager.getRepository(ClassSeriesEntity);
  const sessions = manager.getRepository(SessionEntity);

  return {
    async find(id) {
      const row = await table.findOneBy({ tenantId, id });
      return row && toSeries(row);
    },
    async lock(id) {
      const row = await table.findOne({ where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
      return row && toSeries(row);
    },
    save: async (series) => {
      await table.upsert(toRow(tenantId, series), ['tenantId', 'id']);
    },
    async sessionsOf(id) {
      const rows = await sessions.find({
        where: { tenantId, seriesId: id },
        order: { plannedStart: 'asc', id: 'asc' },
      });
      return rows.map(toSession);
    },
  };
}

function toSeries({ id, firstDate, firstTime, timeZone, weekdays, everyWeeks, until }: ClassSeriesRow): Series {
  return { id, first: { date: firstDate, time: firstTime, timeZone }, recurrence: { weekdays, everyWeeks, until } };
}

function toRow(tenantId: TenantId, { id, first, recurrence }: Series): ClassSeriesRow {
  const { weekdays, everyWeeks, until } = recurrence;
  const { date: firstDate, time: firstTime, timeZone } = first;
  return { tenantId, id, firstDate, firstTime, timeZone, weekdays: [...weekdays], everyWeeks, until };
}
