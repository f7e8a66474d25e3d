import { Forbidden, TenantNotActive, WrongLength } from '../../domain/errors.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { Clock } from '../world.ts';
import type { InTransaction } from '../stores.ts';

const NAME_LENGTH = [1, 100] as const;

/**
 * Makes an organisation known to Upbeat. Only its own admin can, and doing it twice changes nothing but the name.
 *
 * @throws {Forbidden} when the caller is not an admin
 * @throws {TenantNotActive} when the organisation was suspended: its admin cannot lift that
 * @throws {WrongLength} a name of none or over 100 characters
 */
export async function setUpTenant(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, name }: { identity: Identity; name: string },
): Promise<void> {
  if (!identity.isAdmin) throw new Forbidden('Only an Upbeat admin can set Upbeat up for an organisation');
  const length = name.trim().length;
  if (length < NAME_LENGTH[0] || length > NAME_LENGTH[1])
    throw new WrongLength('name', length, NAME_LENGTH, 'characters');

  await inTransaction(identity.tenantId, async ({ tenant, people, audit }) => {
    if ((await tenant.find())?.state === 'suspended') throw new TenantNotActive('suspended');
    await tenant.save({ name: name.trim(), state: 'active' });
    await people.seen({ personId: identity.personId, name: identity.name });
    await audit.append({ actor: identity.personId, action: 'tenant-set-up', subject: identity.tenantId, at: clock() });
  });
}
