import { isOverdue } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import type { LiveClasses } from '../live/live-classes.ts';
import { endSession } from './end-session.ts';

export interface EndOverdueSessionsDeps {
  inTransaction: InTransaction;
  classes: LiveClasses;
  clock: Clock;
  /** Told of a class that could not be ended; the next round tries again. */
  onFault: (sessionId: string, fault: unknown) => void;
}

/** Ends the classes in memory that nobody ended when their programme was over. */
export async function endOverdueSessions(deps: EndOverdueSessionsDeps): Promise<void> {
  const now = deps.clock();
  for (const liveClass of [...deps.classes.all()]) {
    const session = liveClass.session();
    if (session.state !== 'live' || !isOverdue(session, now)) continue;
    await endSession(deps, liveClass).catch((fault: unknown) => deps.onFault(session.id, fault));
  }
}
