import type { TenantId } from '../../domain/directory/identity.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';

/** A class that nobody started so long after its plan is not coming any more. */
const LATE_MS = 30 * 60_000;
const AHEAD_MS = 60 * 24 * 60 * 60_000;
const LOOKED_AT = 50;

/** The classes that are live or still to come in the next sixty days, soonest first; of one channel or meeting if asked. */
export async function comingClasses(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { tenantId, ...of }: { tenantId: TenantId; teamsChannelId?: string; meetingId?: string },
): Promise<Session[]> {
  const now = clock().getTime();
  const [from, to] = [new Date(now - 2 * LATE_MS), new Date(now + AHEAD_MS)];
  const found = await inTransaction(tenantId, ({ sessions }) =>
    sessions.between({ from, to, limit: LOOKED_AT, ...of }),
  );
  return found.filter(
    ({ state, plannedStart }) => state === 'live' || (state === 'scheduled' && plannedStart.getTime() >= now - LATE_MS),
  );
}
