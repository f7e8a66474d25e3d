import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { EndedSession } from '../../domain/session/session.ts';
import type { Recap } from '../../domain/summary/person-result.ts';
import type { InTransaction } from '../stores.ts';

const MOST_CLASSES = 50;

/** One person's own results of the classes that ended since a moment, newest first, at most 50. For nobody else. */
export async function myRecaps(
  { inTransaction }: { inTransaction: InTransaction },
  { tenantId, personId, since }: { tenantId: TenantId; personId: PersonId; since: Date },
): Promise<{ recap: Recap; session: EndedSession }[]> {
  const found = await inTransaction(tenantId, ({ recaps }) => recaps.ofPerson(personId, MOST_CLASSES));
  return found.flatMap(({ recap, session }) =>
    session.state === 'ended' && session.endedAt >= since ? [{ recap, session }] : [],
  );
}
