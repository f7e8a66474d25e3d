import type { EntityManager } from 'typeorm';
import type { CareStore } from '../../../application/stores.ts';
import { NO_CARE, type Care } from '../../../domain/care/care.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { CareEntity, type CareRow } from '../schema/participation.ts';

const FORGET = `
  delete from care using participation seat
  where care.tenant_id = $1 and seat.tenant_id = $1 and seat.id = care.participation_id and seat.session_id = $2`;

export function postgresCareStore(manager: EntityManager, tenantId: TenantId): CareStore {
  const table = manager.getRepository(CareEntity);

  return {
    find: async (participationId) => toCare(await table.findOneBy({ tenantId, participationId })),
    save: async (participationId, { isUnwell, toldCoach, word }) => {
      const said = word && { ...word, at: word.at.toISOString() };
      await table.upsert({ tenantId, participationId, isUnwell, toldCoach, word: said }, [
        'tenantId',
        'participationId',
      ]);
    },
    forget: async (sessionId) => {
      await manager.query(FORGET, [tenantId, sessionId]);
    },
  };
}

export function toCare(row: Pick<CareRow, 'isUnwell' | 'toldCoach' | 'word'> | null): Care {
  if (row === null) return NO_CARE;
  const { isUnwell, toldCoach, word } = row;
  return { isUnwell, toldCoach, word: word && { ...word, at: new Date(word.at) } };
}
