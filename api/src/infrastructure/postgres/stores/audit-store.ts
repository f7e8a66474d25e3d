import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { AuditStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { AuditEventEntity } from '../schema/audit-event.ts';

export function postgresAuditStore(manager: EntityManager, tenantId: TenantId): AuditStore {
  const table = manager.getRepository(AuditEventEntity);

  return {
    append: async ({ actor, action, subject, at }) => {
      await table.insert({ tenantId, id: newId(), actor, action, subject, happenedAt: at });
    },
  };
}
