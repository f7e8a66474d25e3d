import type { EntityManager } from 'typeorm';
import type { SeriesStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { SampleSeriesEntity } from '../schema/samples.ts';

export function postgresSeriesStore(manager: EntityManager, tenantId: TenantId): SeriesStore {
  const table = manager.getRepository(SampleSeriesEntity);

  return {
    save: async ({ participationId, sessionId, bytes }) => {
      await table.upsert({ tenantId, participationId, sessionId, bytes }, ['tenantId', 'participationId']);
    },
    async find(participationId) {
      const row = await table.findOneBy({ tenantId, participationId });
      return row && row.bytes;
    },
  };
}
