import type { Identity, PersonId } from '../../domain/directory/identity.ts';
import type { EndedSession, LiveSession } from '../../domain/session/session.ts';
import type { InTransaction, Stores } from '../stores.ts';

const LIMIT = 100;

/** A class that somebody took part in. */
export interface MyClass {
  readonly session: (LiveSession | EndedSession) & { readonly startedAt: Date };
  /** With their fraction; null while the class is not summarised. */
  readonly effortPoints: number | null;
}

/** The classes the caller took part in that have begun, newest first; at most 100. */
export function myClasses(
  { inTransaction }: { inTransaction: InTransaction },
  { tenantId, personId }: Identity,
): Promise<MyClass[]> {
  return inTransaction(tenantId, (stores) => classesOf(stores, { personId, limit: LIMIT }));
}

export async function classesOf(
  { participations, recaps }: Pick<Stores, 'participations' | 'recaps'>,
  { personId, limit }: { personId: PersonId; limit: number },
): Promise<MyClass[]> {
  const mine = await participations.ofPerson(personId, limit);
  const points = new Map(
    (await recaps.ofPerson(personId, limit)).map(({ recap }) => [recap.sessionId, recap.result.effortPoints]),
  );
  return mine.flatMap(({ session }) => {
    if (session.state === 'scheduled' || session.startedAt === null) return [];
    return { session: { ...session, startedAt: session.startedAt }, effortPoints: points.get(session.id) ?? null };
  });
}
