import { TenantNotActive } from '../../domain/errors.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { InTransaction } from '../stores.ts';

/**
 * Lets a verified caller in, and remembers their name as their organisation spells it.
 *
 * @throws {TenantNotActive} when the organisation has not set Upbeat up, or is suspended
 */
export function requireActiveTenant(
  { inTransaction }: { inTransaction: InTransaction },
  identity: Identity,
): Promise<{ tenantName: string }> {
  return inTransaction(identity.tenantId, async ({ tenant, people }) => {
    const found = await tenant.find();
    if (found?.state !== 'active') throw new TenantNotActive(found === null ? 'unknown' : 'suspended');
    // A credential of one class tells the name that we knew when it was given.
    if (identity.boundTo === null) await people.seen({ personId: identity.personId, name: identity.name });
    return { tenantName: found.name };
  });
}
