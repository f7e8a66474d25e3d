import { coachIdsOf, isToCome } from '../../domain/schedule/planned-entry.ts';
import { placesOf } from '../../domain/schedule/places.ts';
import { remindsAt } from '../../domain/schedule/reminder.ts';
import type { JobOf } from '../jobs.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** Clocks of processes differ by so much: a job that comes a little early is not one of an earlier plan. */
const EARLY_MS = 30_000;

/**
 * Asks for the reminders of everybody who has a place, and of the coaches; and has the meeting looked at, which is set
 * for its next class. A class that was moved is reminded of at its new time only, and one that has begun no more.
 */
export function remindClass(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { tenantId, sessionId }: JobOf<'remind-class'>,
): Promise<void> {
  return inTransaction(tenantId, async ({ sessions, rsvps, jobs }) => {
    const session = await sessions.find(sessionId);
    const now = clock();
    if (!session || !isToCome(session, now)) return;
    if (now.getTime() < remindsAt(session).getTime() - EARLY_MS || now >= session.plannedStart) return;
    const { coming } = placesOf(await rsvps.all(sessionId), session.capacity);
    const personIds = new Set([...coachIdsOf(session), ...coming]);
    await jobs.enqueueAll(
      'send-notice',
      [...personIds].map((personId) => ({ sessionId, personId, notice: 'classReminder' })),
    );
    await jobs.enqueue('arrange-class', { sessionId, arrangementId: session.seriesId ?? sessionId });
  });
}
