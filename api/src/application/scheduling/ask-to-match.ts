import type { TenantId } from '../../domain/directory/identity.ts';
import type { JobStore } from '../jobs.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** The calendar is written to so seldom for one class, however many answer: each time its people may get a mail. */
const MATCHED_EACH_MS = 5000;
/** No answer takes as long to be stored, clocks that differ included. */
const STORED_WITHIN_MS = 5000;

/** What comes round looks at classes of these days: who answers later classes is heard by a change notification. */
const DAYS_AHEAD = 7;
const MOST_CLASSES = 200;

interface AskDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Asks for who comes to be brought into the calendar, once for all who answer within the same five seconds. */
export function askToMatch(jobs: Pick<JobStore, 'enqueue'>, sessionId: string, now: Date): Promise<void> {
  const at = new Date((Math.floor(now.getTime() / MATCHED_EACH_MS) + 1) * MATCHED_EACH_MS + STORED_WITHIN_MS);
  return jobs.enqueue('match-answers', { sessionId }, { at, together: true });
}

/**
 * Somebody may have answered in the calendar: Graph says that this event has changed. Of the event of a whole series
 * all classes that it may look at are asked for.
 */
export function answersMayHaveChanged(
  { inTransaction, clock }: AskDeps,
  { tenantId, eventId }: { tenantId: TenantId; eventId: string },
): Promise<void> {
  return inTransaction(tenantId, async ({ traces, arrangements, plannedSeries, jobs }) => {
    const now = clock();
    const one = await traces.ofEvent(eventId);
    if (one) return askToMatch(jobs, one.sessionId, now);
    const arrangement = await arrangements.ofEvent(eventId);
    if (!arrangement) return; // an entry of the organiser's that is none of ours
    const until = daysAfter(now);
    for (const { id, state, plannedStart } of await plannedSeries.sessionsOf(arrangement.id)) {
      if (state === 'scheduled' && plannedStart < until) await askToMatch(jobs, id, now);
    }
  });
}

/** What comes round: asks for the classes of the next days of every organisation that has a calendar for them. */
export async function matchComingClasses({
  inTransaction,
  clock,
  tenantsWithOrganiser,
  onFault,
}: AskDeps & {
  tenantsWithOrganiser: () => Promise<TenantId[]>;
  /** Told of an organisation that could not be asked for; the next round tries again. */
  onFault: (tenantId: TenantId, fault: unknown) => void;
}): Promise<void> {
  for (const tenantId of await tenantsWithOrganiser()) {
    const asked = inTransaction(tenantId, async ({ sessions, traces, jobs }) => {
      const now = clock();
      for (const session of await sessions.between({ from: now, to: daysAfter(now), limit: MOST_CLASSES })) {
        const trace = session.state === 'scheduled' ? await traces.class(session.id) : null;
        if (trace?.eventId != null) await askToMatch(jobs, session.id, now);
      }
    });
    await asked.catch((fault: unknown) => onFault(tenantId, fault));
  }
}

function daysAfter(now: Date): Date {
  return new Date(now.getTime() + DAYS_AHEAD * 86_400_000);
}
