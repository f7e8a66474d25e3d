import { NotSummarised } from '../../domain/errors.ts';
import type { Feeling } from '../../domain/summary/person-result.ts';
import type { InTransaction } from '../stores.ts';
import { requireOwnPart, type OwnPart } from './own-part.ts';

/**
 * Keeps how a class was for the caller, for them alone. Another tap takes the place of the one before. The recap in
 * their chat, if there is one, shows it, wherever they said it.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller took no part in it
 * @throws {NotSummarised} while there is no result that it could belong to
 */
export function giveFeeling(
  { inTransaction }: { inTransaction: InTransaction },
  { feeling, identity, sessionId }: OwnPart & { feeling: Feeling },
): Promise<void> {
  const { tenantId, personId } = identity;
  return inTransaction(tenantId, async (stores) => {
    const { participation } = await requireOwnPart(stores, { identity, sessionId });
    if (!(await stores.recaps.find(participation.id))) throw new NotSummarised();
    await stores.recaps.saveFeeling(participation.id, feeling);
    const isInChat = (await stores.posts.find({ sessionId, kind: 'recap', personId })) !== null;
    if (isInChat) await stores.jobs.enqueue('send-recap', { sessionId, personId });
  });
}
