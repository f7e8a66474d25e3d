import type { EntityManager } from 'typeorm';
import type { ProgrammeStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { KeptProgramme } from '../../../domain/programme/kept-programme.ts';
import { RunAgain } from '../run-again.ts';
import { ProgrammeEntity, type ProgrammeRow } from '../schema/programme.ts';

/** Only on top of the version before it: of two who change one version, the second sees what the first has kept. */
const SAVE = `
  insert into programme as kept (tenant_id, id, version, programme, changed_at, is_archived)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (tenant_id, id) do update set version = excluded.version, programme = excluded.programme,
    changed_at = excluded.changed_at, is_archived = excluded.is_archived
  where kept.version = excluded.version - 1
  returning version`;

export function postgresProgrammeStore(manager: EntityManager, tenantId: TenantId): ProgrammeStore {
  const table = manager.getRepository(ProgrammeEntity);

  return {
    async find(id) {
      const row = await table.findOneBy({ tenantId, id });
      return row && toKept(row);
    },
    list: async () => (await table.findBy({ tenantId, isArchived: false })).map(toKept),
    async save({ id, version, programme, changedAt, isArchived }) {
      const values = [tenantId, id, version, JSON.stringify(programme), changedAt, isArchived];
      const saved = await manager.query<unknown[]>(SAVE, values);
      if (saved.length === 0) throw new RunAgain('Another change came first');
    },
  };
}

function toKept({ id, version, programme, changedAt, isArchived }: ProgrammeRow): KeptProgramme {
  return { id, version, programme, changedAt, isArchived };
}
