import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { InTransaction } from '../stores.ts';

/** A coach whose panel was open at this moment. */
export interface CoachHere {
  readonly tenantId: TenantId;
  readonly sessionId: string;
  readonly personId: PersonId;
  readonly at: Date;
}

/** Notes which coaches are there, in one statement for each organisation: their co-coaches may ask any process. */
export async function noteCoaches(
  { inTransaction }: { inTransaction: InTransaction },
  coaches: readonly CoachHere[],
): Promise<void> {
  for (const [tenantId, here] of Map.groupBy(coaches, ({ tenantId }) => tenantId)) {
    await inTransaction(tenantId, ({ presence }) => presence.seen(here));
  }
}
