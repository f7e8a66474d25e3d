import { callOff } from '../../domain/schedule/calling-off.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import { askToArrange, tellWhoComes } from './keep-classes.ts';
import { lockClasses, requireAdmin, type Meant } from './lock-classes.ts';

/** Whoever cancels by mistake has so long to take it back before anybody is told. */
const TOLD_AFTER_MS = 10_000;

/**
 * Calls off a class, or it and all later ones of its series that have not begun. Harmless twice.
 *
 * @returns the classes that are meant, as they are now
 * @throws {Forbidden} when the caller is not an admin
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when it has begun
 */
export function cancelClasses(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, ...meant }: Meant,
): Promise<Session[]> {
  requireAdmin(identity);
  return inTransaction(identity.tenantId, async (stores) => {
    const { session, classes } = await lockClasses(stores, meant);
    const now = clock();
    callOff(session, now); // what was opened must not have begun; later ones that have are passed over
    const cancelled: Session[] = [];
    for (const one of classes) cancelled.push(one.state === 'scheduled' ? await cancel(stores, one, now) : one);
    await askToArrange(stores, session);
    return cancelled;
  });
}

/** Calls one class off that is locked, and has everybody who comes told. */
export async function cancel(stores: Stores, session: Session, now: Date): Promise<Session> {
  const cancelled = callOff(session, now);
  const { sessions, jobs, control } = stores;
  await sessions.save(cancelled);
  await jobs.enqueue('show-class-card', { sessionId: session.id });
  await tellWhoComes(stores, session, 'classCancelled', { at: new Date(now.getTime() + TOLD_AFTER_MS) });
  await control.announce(session.id, 'session');
  return cancelled;
}
