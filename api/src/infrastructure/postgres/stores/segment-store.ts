import type { EntityManager } from 'typeorm';
import type { ParticipationSegment, SegmentStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { SampleSegmentEntity } from '../schema/samples.ts';

/**
 * All rows in one statement. They are ordered by their key, so that two statements with the same rows wait for one
 * another in one direction only and cannot deadlock.
 */
const APPEND = `
  insert into sample_segment (tenant_id, participation_id, first_second, writer, created_day, bytes)
  select $1::uuid, participation_id, first_second, writer, (now() at time zone 'utc')::date, bytes
  from unnest($2::uuid[], $3::integer[], $4::text[], $5::bytea[])
    as appended (participation_id, first_second, writer, bytes)
  order by participation_id, first_second, writer
  on conflict do nothing`;

const OF_SESSION = `
  select segment.participation_id as "participationId", segment.first_second as "firstSecond", segment.writer,
    segment.bytes
  from sample_segment segment
  join participation on participation.tenant_id = segment.tenant_id and participation.id = segment.participation_id
  where segment.tenant_id = $1 and participation.session_id = $2
  order by segment.participation_id, segment.first_second, segment.writer`;

export function postgresSegmentStore(manager: EntityManager, tenantId: TenantId): SegmentStore {
  const table = manager.getRepository(SampleSegmentEntity);

  return {
    async append(segments) {
      if (segments.length === 0) return;
      await manager.query(APPEND, [
        tenantId,
        segments.map(({ participationId }) => participationId),
        segments.map(({ firstSecond }) => firstSecond),
        segments.map(({ writer }) => writer),
        segments.map(({ bytes }) => bytes),
      ]);
    },
    async of(participationId) {
      const rows = await table.find({
        where: { tenantId, participationId },
        order: { firstSecond: 'asc', writer: 'asc' },
      });
      return rows.map(({ firstSecond, writer, bytes }) => ({ firstSecond, writer, bytes }));
    },
    ofSession: (sessionId) => manager.query<ParticipationSegment[]>(OF_SESSION, [tenantId, sessionId]),
  };
}
