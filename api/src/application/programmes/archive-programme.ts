import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden, ProgrammeNotFound } from '../../domain/errors.ts';
import { archive, restore, type KeptProgramme } from '../../domain/programme/kept-programme.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

interface ArchiveDeps {
  inTransaction: InTransaction;
  clock: Clock;
}

interface OneProgramme {
  identity: Identity;
  id: string;
}

/**
 * Takes a programme out of the list. Classes that were planned with it keep their copy, and `restoreProgramme` undoes
 * it. Doing so twice is harmless.
 *
 * @throws {Forbidden} when the caller is not an admin
 * @throws {ProgrammeNotFound} when this tenant keeps no such programme
 */
export function archiveProgramme(deps: ArchiveDeps, asked: OneProgramme): Promise<KeptProgramme> {
  return changed(deps, asked, archive);
}

/**
 * Brings an archived programme back into the list. Doing so twice is harmless.
 *
 * @throws {Forbidden} when the caller is not an admin
 * @throws {ProgrammeNotFound} when this tenant keeps no such programme
 */
export function restoreProgramme(deps: ArchiveDeps, asked: OneProgramme): Promise<KeptProgramme> {
  return changed(deps, asked, restore);
}

async function changed(
  { inTransaction, clock }: ArchiveDeps,
  { identity, id }: OneProgramme,
  change: (kept: KeptProgramme, now: Date) => KeptProgramme,
): Promise<KeptProgramme> {
  if (!identity.isAdmin) throw new Forbidden('Only an Upbeat admin can archive programmes');
  return inTransaction(identity.tenantId, async ({ programmes }) => {
    const before = await programmes.find(id);
    if (before === null) throw new ProgrammeNotFound(id);
    const after = change(before, clock());
    if (after !== before) await programmes.save(after);
    return after;
  });
}
