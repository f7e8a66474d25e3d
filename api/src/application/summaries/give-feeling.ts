import type { Identity } from '../../domain/directory/identity.ts';
import { NotSummarised } from '../../domain/errors.ts';
import type { Feeling } from '../../domain/summary/person-result.ts';
import type { InTransaction } from '../stores.ts';
import { requireOwnPart } from './own-part.ts';

/**
 * Keeps how a class was for the caller, for them alone. Another tap takes the place of the one before.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller took no part in it
 * @throws {NotSummarised} while there is no result that it could belong to
 */
export function giveFeeling(
  { inTransaction }: { inTransaction: InTransaction },
  { feeling, ...asked }: { identity: Identity; sessionId: string; feeling: Feeling },
): Promise<void> {
  return inTransaction(asked.identity.tenantId, async (stores) => {
    const { participation } = await requireOwnPart(stores, asked);
    if (!(await stores.recaps.find(participation.id))) throw new NotSummarised();
    await stores.recaps.saveFeeling(participation.id, feeling);
  });
}
