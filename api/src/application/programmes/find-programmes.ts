import type { Identity } from '../../domain/directory/identity.ts';
import { ProgrammeNotFound } from '../../domain/errors.ts';
import type { KeptProgramme } from '../../domain/programme/kept-programme.ts';
import type { InTransaction } from '../stores.ts';
import { requireProgrammeReader } from './require-programme-reader.ts';

/**
 * The programmes that this tenant keeps, by name; without those that were archived.
 *
 * @throws {Forbidden} when the caller neither plans nor leads classes
 */
export function listProgrammes(
  { inTransaction }: { inTransaction: InTransaction },
  { identity }: { identity: Identity },
): Promise<KeptProgramme[]> {
  return inTransaction(identity.tenantId, async (stores) => {
    await requireProgrammeReader(stores, identity);
    const kept = await stores.programmes.list();
    return kept.sort((a, b) => a.programme.name.localeCompare(b.programme.name, 'en') || a.id.localeCompare(b.id));
  });
}

/**
 * @throws {Forbidden} when the caller neither plans nor leads classes
 * @throws {ProgrammeNotFound} when this tenant keeps no such programme, or it is archived
 */
export function findProgramme(
  { inTransaction }: { inTransaction: InTransaction },
  { identity, id }: { identity: Identity; id: string },
): Promise<KeptProgramme> {
  return inTransaction(identity.tenantId, async (stores) => {
    await requireProgrammeReader(stores, identity);
    const kept = await stores.programmes.find(id);
    if (kept === null || kept.isArchived) throw new ProgrammeNotFound(id);
    return kept;
  });
}
