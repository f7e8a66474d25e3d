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
  for (const { tenantId, sessionId, session } of deps.classes.all()) {
    const now = session();
    if (now.state === 'live' && isOverdue(now, deps.clock())) await endSession(deps, { tenantId, sessionId });
  }
}
