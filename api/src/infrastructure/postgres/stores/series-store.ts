import type { EntityManager } from 'typeorm';
import type { SeriesStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { SampleSeriesEntity } from '../schema/samples.ts';

const FIND = `
  select series.bytes, coalesce(fold.folded_at >= fold.asked_at, false) as "isCurrent"
  from sample_series series
  left join series_fold fold on fold.tenant_id = series.tenant_id and fold.session_id = series.session_id
  where series.tenant_id = $1 and series.participation_id = $2`;

const SAVE_ALL = `
  insert into sample_series (tenant_id, participation_id, session_id, bytes)
  select $1::uuid, participation_id, $2::uuid, bytes from unnest($3::uuid[], $4::bytea[]) as folded (participation_id, bytes)
  order by participation_id
  on conflict (tenant_id, participation_id) do update set bytes = excluded.bytes`;

const OF_SESSION = `
  select participation_id as "participationId", bytes from sample_series where tenant_id = $1 and session_id = $2`;

const IS_CURRENT = `
  select coalesce(folded_at >= asked_at, false) as "isCurrent" from series_fold where tenant_id = $1 and session_id = $2`;

export function postgresSeriesStore(manager: EntityManager, tenantId: TenantId): SeriesStore {
  const table = manager.getRepository(SampleSeriesEntity);

  return {
    async saveAll(sessionId, series) {
      if (series.size === 0) return;
      await manager.query(SAVE_ALL, [tenantId, sessionId, [...series.keys()], [...series.values()]]);
    },
    async ofSession(sessionId) {
      const rows = await manager.query<{ participationId: string; bytes: Uint8Array }[]>(OF_SESSION, [
        tenantId,
        sessionId,
      ]);
      const [fold] = await manager.query<{ isCurrent: boolean }[]>(IS_CURRENT, [tenantId, sessionId]);
      const series = new Map(rows.map(({ participationId, bytes }) => [participationId, bytes]));
      return { series, isCurrent: fold?.isCurrent ?? false };
    },
    save: async ({ participationId, sessionId, bytes }) => {
      await table.upsert({ tenantId, participationId, sessionId, bytes }, ['tenantId', 'participationId']);
    },
    async find(participationId) {
      const [found] = await manager.query<{ bytes: Uint8Array; isCurrent: boolean }[]>(FIND, [
        tenantId,
        participationId,
      ]);
      return found ?? null;
    },
  };
}
