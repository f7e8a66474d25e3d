import type { EntityManager } from 'typeorm';
import type { GuestStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { ClassTicketEntity, GuestCodeEntity } from '../schema/guest.ts';

export function postgresGuestStore(manager: EntityManager, tenantId: TenantId): GuestStore {
  const codes = manager.getRepository(GuestCodeEntity);
  const tickets = manager.getRepository(ClassTicketEntity);

  return {
    async lockCode(sessionId) {
      const row = await codes.findOne({ where: { tenantId, sessionId }, lock: { mode: 'pessimistic_write' } });
      return row?.codeDigest ?? null;
    },
    saveCode: async (sessionId, codeDigest) => {
      await codes.upsert({ tenantId, sessionId, codeDigest }, ['tenantId', 'sessionId']);
    },
    countTickets: (sessionId) => tickets.countBy({ tenantId, sessionId }),
    saveTicket: async (ticket) => {
      await tickets.insert({ tenantId, ...ticket });
    },
    async findTicket(personId) {
      const row = await tickets.findOneBy({ tenantId, personId });
      return row && { personId, sessionId: row.sessionId, secretDigest: row.secretDigest, expiresAt: row.expiresAt };
    },
  };
}
