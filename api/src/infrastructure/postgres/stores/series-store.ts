import type { EntityManager } from 'typeorm';
import type { SeriesStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { SampleSeriesEntity } from '../schema/samples.ts';

const FIND = `
  select series.bytes, coalesce(fold.folded_at >= fold.asked_at, false) as "isCurrent"
  from sample_series series
  left join series_fold fold on fold.tenant_id = series.tenant_id and fold.session_id = series.session_id
  where series.tenant_id = $1 and series.participation_id = $2`;

export function postgresSeriesStore(manager: EntityManager, tenantId: TenantId): SeriesStore {
  const table = manager.getRepository(SampleSeriesEntity);

  return {
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
