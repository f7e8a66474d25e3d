import type { Identity } from '../../domain/directory/identity.ts';
import { courseOf, type Stretch } from '../../domain/session/course.ts';
import { heldClass } from '../../domain/session/held.ts';
import { end } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import { requireTookPart } from './require-took-part.ts';

/**
 * What ran when in a class, for who took part in it. A class that goes on is told as if it ended now.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller was not in it
 */
export function classCourse(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<{ seconds: number; stretches: Stretch[] }> {
  return inTransaction(identity.tenantId, async (stores) => {
    const { session } = await requireTookPart(stores, { identity, sessionId });
    const held = heldClass(end(session, clock()));
    return { seconds: held.seconds, stretches: courseOf(held) };
  });
}
