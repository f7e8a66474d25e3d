import type { TenantId } from '../../domain/directory/identity.ts';
import type { Place } from '../../domain/schedule/next-step.ts';
import { opensAt } from '../../domain/session/session.ts';
import type { ArrangeDeps } from './arranging.ts';

/** Writes onto classes where they take place. A card that is open already may have a place to stand now: that chat. */
export function tellClasses(
  { inTransaction, clock }: Pick<ArrangeDeps, 'inTransaction' | 'clock'>,
  { tenantId, sessionIds, place }: { tenantId: TenantId; sessionIds: readonly string[]; place: Place },
): Promise<void> {
  const { joinUrl, meetingId } = place;
  return inTransaction(tenantId, async ({ sessions, control, jobs }) => {
    for (const sessionId of sessionIds) {
      const session = await sessions.lock(sessionId);
      if (!session || session.state === 'live') continue; // it has begun meanwhile, wherever that was
      const isNowhere = joinUrl === null;
      await sessions.save({ ...session, joinUrl, meetingId: isNowhere ? null : (meetingId ?? session.meetingId) });
      await control.announce(sessionId, 'session');
      if (session.state === 'scheduled' && opensAt(session) <= clock()) {
        await jobs.enqueue('show-class-card', { sessionId });
      }
    }
  });
}
