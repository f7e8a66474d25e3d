import type { EntityManager } from 'typeorm';
import type { TenantStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { TenantEntity } from '../schema/tenant.ts';

export function postgresTenantStore(manager: EntityManager, tenantId: TenantId): TenantStore {
  const table = manager.getRepository(TenantEntity);

  return {
    async find() {
      const row = await table.findOneBy({ tenantId });
      return row && { name: row.name, state: row.state };
    },
    save: async ({ name, state }) => {
      await table.upsert({ tenantId, name, state }, ['tenantId']);
    },
  };
}
