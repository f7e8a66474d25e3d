import { takeBack } from '../../domain/schedule/calling-off.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import { askForItsTimes, askToArrange } from './keep-classes.ts';
import { lockClasses, requireAdmin, type Meant } from './lock-classes.ts';

/**
 * Takes back that a class was called off, until its planned start; of a series, also the later ones that were called
 * off in the same act. Answers are as they were. Harmless twice.
 *
 * @returns the classes that are meant, as they are now
 * @throws {Forbidden} when the caller is not an admin
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when it was held
 * @throws {TooLate} when its time has come
 */
export function restoreClasses(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, ...meant }: Meant,
): Promise<Session[]> {
  requireAdmin(identity);
  return inTransaction(identity.tenantId, async (stores) => {
    const { sessions, notices, jobs, control } = stores;
    const { session, classes } = await lockClasses(stores, meant);
    const now = clock();
    takeBack(session, now);
    const restored: Session[] = [];
    for (const one of classes) {
      const isMeant = one.cancelledAt !== null && one.cancelledAt.getTime() === session.cancelledAt?.getTime();
      const back = isMeant && one.plannedStart > now ? takeBack(one, now) : one;
      restored.push(back);
      if (back === one) continue;
      await sessions.save(back);
      await notices.mayRepeat(one.id, ['classCancelled', 'classReminder']);
      await askForItsTimes(stores, back);
      await jobs.enqueue('show-class-card', { sessionId: one.id });
      await control.announce(one.id, 'session');
    }
    await askToArrange(stores, session);
    return restored;
  });
}
