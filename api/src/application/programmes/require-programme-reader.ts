import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden } from '../../domain/errors.ts';
import type { Stores } from '../stores.ts';

/**
 * Lets those pass who plan or lead classes: an admin, and a coach of a class that has not ended.
 *
 * @throws {Forbidden} for everybody else
 */
export async function requireProgrammeReader({ sessions }: Stores, identity: Identity): Promise<void> {
  if (identity.isAdmin || (await sessions.isLedBy(identity.personId))) return;
  throw new Forbidden('Only those who plan or lead classes see the programmes');
}
