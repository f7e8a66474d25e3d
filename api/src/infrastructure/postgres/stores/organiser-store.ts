import type { EntityManager } from 'typeorm';
import type { OrganiserStore } from '../../../application/scheduling/scheduling-stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { OrganiserEntity } from '../schema/planning.ts';

export function postgresOrganiserStore(manager: EntityManager, tenantId: TenantId): OrganiserStore {
  const table = manager.getRepository(OrganiserEntity);

  return {
    async find() {
      const row = await table.findOneBy({ tenantId });
      return row && { personId: row.personId, name: row.name, address: row.address };
    },
    save: async (organiser) => {
      if (organiser === null) await table.delete({ tenantId });
      else await table.upsert({ tenantId, ...organiser }, ['tenantId']);
    },
  };
}
