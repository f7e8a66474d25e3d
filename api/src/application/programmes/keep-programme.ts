import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden, WrongLength } from '../../domain/errors.ts';
import { keepEdit, type KeptProgramme, type ProgrammeEdit } from '../../domain/programme/kept-programme.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** More than anybody looks through; what is archived does not count. */
const MOST_PROGRAMMES = 200;

/**
 * Keeps a new programme, or a change of one. The same change twice is harmless.
 *
 * @throws {Forbidden} when the caller is not an admin
 * @throws {WrongLength | OutOfRange | ImpossibleInterval} when no class can be held by it, or 200 are kept already
 * @throws {ChangedMeanwhile} when somebody changed or archived it since the caller read it; nothing is kept then
 */
export async function keepProgramme(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, edit }: { identity: Identity; edit: ProgrammeEdit },
): Promise<KeptProgramme> {
  if (!identity.isAdmin) throw new Forbidden('Only an Upbeat admin can change programmes');
  return inTransaction(identity.tenantId, async ({ programmes }) => {
    const before = await programmes.find(edit.id);
    const kept = keepEdit(before, edit, clock());
    if (kept === before) return kept;
    if (before === null) {
      const count = (await programmes.list()).length + 1;
      if (count > MOST_PROGRAMMES) throw new WrongLength('list of programmes', count, [0, MOST_PROGRAMMES], 'entries');
    }
    await programmes.save(kept);
    return kept;
  });
}
