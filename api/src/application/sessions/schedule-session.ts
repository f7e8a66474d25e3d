import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden } from '../../domain/errors.ts';
import { checkProgramme } from '../../domain/programme/programme.ts';
import { missedAt, opensAt, type Coach, type Plan, type Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { NewId } from '../world.ts';

/**
 * Plans a class, and has its card put into the channel when it opens: at once, if that is past. Should nobody start it,
 * the card says so once its time is over.
 *
 * @throws {Forbidden} when the caller is not an admin
 * @throws {WrongLength | OutOfRange} when no class can be held by this programme
 */
export async function scheduleSession(
  { inTransaction, newId }: { inTransaction: InTransaction; newId: NewId },
  { identity, plan }: { identity: Identity; plan: Omit<Plan, 'id'> },
): Promise<Session> {
  if (!identity.isAdmin) throw new Forbidden('Only an Upbeat admin can schedule classes');
  const coCoach = plan.coCoach?.personId === plan.coach.personId ? null : plan.coCoach;
  const programme = checkProgramme(plan.programme);
  const session: Session = { ...plan, coCoach, programme, id: newId(), state: 'scheduled' };
  return inTransaction(identity.tenantId, async ({ sessions, people, jobs }) => {
    for (const coach of coachesOf(session)) await people.seen(coach);
    await sessions.save(session);
    await jobs.enqueue('show-class-card', { sessionId: session.id }, { at: opensAt(session) });
    await jobs.enqueue('show-class-card', { sessionId: session.id }, { at: missedAt(session) });
    return session;
  });
}

function coachesOf({ coach, coCoach }: Plan): Coach[] {
  return coCoach === null ? [coach] : [coach, coCoach];
}
