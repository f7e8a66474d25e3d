import type { Identity } from '../../domain/directory/identity.ts';
import { ArrangementRefused, Forbidden, OrganiserRefused } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import type { DirectoryPerson, PeopleDirectory } from './people-directory.ts';
import type { Organiser } from './scheduling-stores.ts';

export interface AppointOrganiserDeps {
  readonly inTransaction: InTransaction;
  readonly directory: PeopleDirectory;
  readonly clock: Clock;
}

/**
 * Chooses in whose calendar the classes of an organisation are, or takes that back. What was arranged in another
 * calendar stays there. Who chose is in the audit log: it opens a mailbox to Upbeat.
 *
 * @param address of a mailbox; null takes scheduling back to pasted links
 * @throws {Forbidden} when the caller is not an admin
 * @throws {OrganiserRefused} when there is no such mailbox, or it is the caller's own, or Upbeat may not look
 */
export async function appointOrganiser(
  { inTransaction, directory, clock }: AppointOrganiserDeps,
  { identity, address }: { identity: Identity; address: string | null },
): Promise<void> {
  if (!identity.isAdmin) throw new Forbidden('Only an Upbeat admin chooses the organiser');
  const { tenantId } = identity;
  const keep = (chosen: Organiser | null): Promise<void> =>
    inTransaction(tenantId, async ({ organiser, audit }) => {
      await organiser.save(chosen);
      const subject = chosen?.personId ?? tenantId;
      await audit.append({ actor: identity.personId, action: 'organiser-chosen', subject, at: clock() });
    });
  if (address === null) return keep(null);

  const person = await lookUp(() => directory.byAddress(tenantId, address.trim()));
  if (person === null || person.isGuest) throw new OrganiserRefused('organiser-not-found');
  if (person.personId === identity.personId) throw new OrganiserRefused('organiser-is-you');
  const { personId, name } = person;
  await keep({ personId, name, address: person.address });
}

async function lookUp(look: () => Promise<DirectoryPerson | null>): Promise<DirectoryPerson | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ArrangementRefused) throw new OrganiserRefused('directory-closed', { cause: error });
    throw error;
  }
}
