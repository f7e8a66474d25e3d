import type { Identity } from '../../domain/directory/identity.ts';
import { checkProgramme } from '../../domain/programme/programme.ts';
import type { Plan, Session } from '../../domain/session/session.ts';
import { keepNewClasses } from '../scheduling/keep-classes.ts';
import { requireAdmin } from '../scheduling/lock-classes.ts';
import type { InTransaction } from '../stores.ts';
import type { NewId } from '../world.ts';

/**
 * Plans a class whose meeting somebody else makes, at any time, this very minute too. Its card comes into the channel
 * when it opens: at once, if that is past. Should nobody start it, the card says so once its time is over.
 *
 * @throws {Forbidden} when the caller is not an admin
 * @throws {WrongLength | OutOfRange} when no class can be held by this programme
 */
export async function scheduleSession(
  { inTransaction, newId }: { inTransaction: InTransaction; newId: NewId },
  { identity, plan }: { identity: Identity; plan: Omit<Plan, 'id'> },
): Promise<Session> {
  requireAdmin(identity);
  const coCoach = plan.coCoach?.personId === plan.coach.personId ? null : plan.coCoach;
  const programme = checkProgramme(plan.programme);
  const session = { ...plan, coCoach, programme, id: newId(), state: 'scheduled' as const };
  const meeting = { arrangementId: session.id, wish: { type: 'none' as const }, isTranscribed: false };
  await inTransaction(identity.tenantId, (stores) => keepNewClasses(stores, [session], meeting));
  return session;
}
