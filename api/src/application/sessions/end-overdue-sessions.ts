import { isOverdue } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import type { LiveClasses } from '../live/live-classes.ts';
import { endSession } from './end-session.ts';

/** Ends the classes in memory that nobody ended when their programme was over. */
export async function endOverdueSessions(deps: {
  inTransaction: InTransaction;
  classes: LiveClasses;
  clock: Clock;
}): Promise<void> {
  for (const liveClass of deps.classes.all()) {
    const session = liveClass.session();
    if (session.state === 'live' && isOverdue(session, deps.clock())) await endSession(deps, liveClass);
  }
}
