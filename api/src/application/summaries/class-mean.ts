import type { Identity } from '../../domain/directory/identity.ts';
import { meanToldTo } from '../../domain/summary/class-mean.ts';
import { requireTookPart } from '../recordings/require-took-part.ts';
import type { InTransaction } from '../stores.ts';

/**
 * The mean effort of a class, for who took part in it: as it was kept with the summary, so that it stays as it was when
 * somebody deletes their part.
 *
 * @returns levels of 0–6 in steps, or null: the class is not summarised, or no step is of five others
 * @throws {SessionNotFound} when this tenant has no such session, or the caller was not in it
 */
export function classMean(
  { inTransaction }: { inTransaction: InTransaction },
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<(number | null)[] | null> {
  return inTransaction(identity.tenantId, async (stores) => {
    const { participation } = await requireTookPart(stores, { identity, sessionId });
    const mean = await stores.summaries.mean(sessionId);
    const isAmongThem = participation !== null && participation.slot !== null;
    return mean && meanToldTo({ isAmongThem }, mean);
  });
}
