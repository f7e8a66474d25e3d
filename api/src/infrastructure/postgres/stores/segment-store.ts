import type { EntityManager } from 'typeorm';
import type { ParticipationSegment, SegmentStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Segment } from '../../../domain/heart-rate/segment.ts';
import { pairingOf } from '../../../domain/pairing/writer.ts';
import { SampleSegmentEntity } from '../schema/samples.ts';

/**
 * All rows in one statement. The participations they belong to and the pairings that wrote them are held meanwhile:
 * whoever deletes or disowns one waits, and then finds these rows too, or came first, and none of them is stored. A
 * foreign key would do the same row by row, at 30 % of the rows a second.
 * They are ordered by their key, so that two statements with the same rows wait for one
 * another in one direction only and cannot deadlock.
 */
const APPEND = `
  with seat as materialized (
    select id from participation where tenant_id = $1 and id = any($2::uuid[]) order by id for key share
  ), sender as materialized (
    select id, state from pairing where tenant_id = $1 and id = any($6::uuid[]) order by id for share
  )
  insert into sample_segment (tenant_id, participation_id, first_second, writer, created_day, bytes)
  select $1::uuid, participation_id, first_second, writer, (now() at time zone 'utc')::date, bytes
  from unnest($2::uuid[], $3::integer[], $4::text[], $5::bytea[])
    as appended (participation_id, first_second, writer, bytes)
  where participation_id in (select id from seat)
    and not exists (select from sender where state = 'not-mine' and id::text = split_part(writer, '/', 2))
  order by participation_id, first_second, writer
  on conflict do nothing`;

const DISOWN = `
  with gone as (
    delete from sample_segment
    where tenant_id = $1 and participation_id = $2 and split_part(writer, '/', 2) = $3
    returning first_second, writer, bytes
  )
  select first_second as "firstSecond", writer, bytes from gone order by first_second, writer`;

const FORGET = 'delete from sample_segment where tenant_id = $1 and participation_id = $2';

const OF_SESSION = `
  select segment.participation_id as "participationId", segment.first_second as "firstSecond", segment.writer,
    segment.bytes
  from sample_segment segment
  join participation on participation.tenant_id = segment.tenant_id and participation.id = segment.participation_id
  where segment.tenant_id = $1 and participation.session_id = $2
  order by segment.participation_id, segment.first_second, segment.writer`;

/**
 * One row a person, whose segments a row each would cost seconds. Their order would too, in PostgreSQL: 2.2 s with it
 * and 0.6 s without, in a class of 1,000.
 */
const PACKED = `
  select segment.participation_id as "participationId", string_agg(
    int4send(segment.first_second) || int4send(octet_length(segment.bytes)) || segment.bytes, '') as packed
  from sample_segment segment
  join participation on participation.tenant_id = segment.tenant_id and participation.id = segment.participation_id
  where segment.tenant_id = $1 and participation.session_id = $2
  group by segment.participation_id`;

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
        [...new Set(segments.flatMap(({ writer }) => pairingOf(writer) ?? []))],
      ]);
    },
    async of(participationId) {
      const rows = await table.find({
        where: { tenantId, participationId },
        order: { firstSecond: 'asc', writer: 'asc' },
      });
      return rows.map(({ firstSecond, writer, bytes }) => ({ firstSecond, writer, bytes }));
    },
    disown: ({ participationId, pairingId }) =>
      manager.query<Segment[]>(DISOWN, [tenantId, participationId, pairingId]),
    forget: async (participationId) => {
      await manager.query(FORGET, [tenantId, participationId]);
    },
    async packed(sessionId) {
      const rows = await manager.query<{ participationId: string; packed: Uint8Array }[]>(PACKED, [
        tenantId,
        sessionId,
      ]);
      return new Map(rows.map(({ participationId, packed }) => [participationId, packed]));
    },
    ofSession: (sessionId) => manager.query<ParticipationSegment[]>(OF_SESSION, [tenantId, sessionId]),
  };
}
