import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import { meetingClass } from '../sessions/meeting-class.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock, Digest, NewSecret } from '../world.ts';

/**
 * Counts people in as having been in the meeting of a class, by a digest of who they are and of a secret of this class.
 * The secret is deleted when the class ends: then nobody, not even we, can tell whose a digest is. A meeting without a
 * class, or whose class is over, is nothing.
 */
export function notePresence(
  { inTransaction, clock, digest, newSecret }: NotePresenceDeps,
  {
    tenantId,
    meetingIds,
    personIds,
  }: { tenantId: TenantId; meetingIds: readonly string[]; personIds: readonly PersonId[] },
): Promise<void> {
  return inTransaction(tenantId, async (stores) => {
    const now = clock();
    const found = await meetingClass(stores, meetingIds, now);
    const session = found && (await stores.sessions.hold(found.id)); // it does not end, nor its secret go, meanwhile
    if (!session || session.state === 'ended') return;
    const salt = await stores.attendance.salt({ sessionId: session.id, salt: newSecret() });
    for (const personId of [...personIds].sort()) {
      await stores.attendance.note({ sessionId: session.id, who: digest(`${salt}/${personId}`), at: now });
    }
  });
}

export interface NotePresenceDeps {
  inTransaction: InTransaction;
  clock: Clock;
  digest: Digest;
  newSecret: NewSecret;
}
