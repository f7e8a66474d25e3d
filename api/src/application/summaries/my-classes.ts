import type { Identity } from '../../domain/directory/identity.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';

const LIMIT = 100;

/** The classes the caller took part in that have begun, newest first; at most 100. */
export async function myClasses(
  { inTransaction }: { inTransaction: InTransaction },
  { tenantId, personId }: Identity,
): Promise<Exclude<Session, { state: 'scheduled' }>[]> {
  const mine = await inTransaction(tenantId, ({ participations }) => participations.ofPerson(personId, LIMIT));
  return mine.flatMap(({ session }) => (session.state === 'scheduled' ? [] : session));
}
