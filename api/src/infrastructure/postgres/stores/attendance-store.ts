import type { EntityManager } from 'typeorm';
import type { AttendanceStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { AttendanceEntity, AttendanceSaltEntity } from '../schema/attendance.ts';

const OFFER = `
  insert into attendance_salt (tenant_id, session_id, salt) values ($1, $2, $3)
  on conflict (tenant_id, session_id) do nothing`;

const NOTE = `
  insert into attendance (tenant_id, session_id, who, noted_at) values ($1, $2, $3, $4)
  on conflict (tenant_id, session_id, who) do nothing`;

export function postgresAttendanceStore(manager: EntityManager, tenantId: TenantId): AttendanceStore {
  const salts = manager.getRepository(AttendanceSaltEntity);
  const table = manager.getRepository(AttendanceEntity);

  return {
    salt: async ({ sessionId, salt }) => {
      const known = await salts.findOneBy({ tenantId, sessionId });
      if (known) return known.salt;
      await manager.query(OFFER, [tenantId, sessionId, salt]);
      return (await salts.findOneByOrFail({ tenantId, sessionId })).salt;
    },
    note: async ({ sessionId, who, at }) => {
      await manager.query(NOTE, [tenantId, sessionId, who, at]);
    },
    count: (sessionId) => table.countBy({ tenantId, sessionId }),
    seal: async (sessionId) => {
      await salts.delete({ tenantId, sessionId });
    },
    forget: async (sessionId) => {
      await salts.delete({ tenantId, sessionId });
      await table.delete({ tenantId, sessionId });
    },
  };
}
