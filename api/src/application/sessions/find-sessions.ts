import type { TenantId } from '../../domain/directory/identity.ts';
import { OutOfRange, SessionNotFound } from '../../domain/errors.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';

const DAYS = [0, 31] as const;
const LIMIT = 200;

/** @throws {SessionNotFound} when this tenant has no such session */
export function findSession(
  { inTransaction }: { inTransaction: InTransaction },
  { tenantId, sessionId }: { tenantId: TenantId; sessionId: string },
): Promise<Session> {
  return inTransaction(tenantId, async ({ sessions }) => {
    const session = await sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    return session;
  });
}

/**
 * The classes of a span of time, of one Teams channel or one meeting, ordered by planned start; at most 200. With how
 * many come to those that have not ended.
 *
 * @throws {OutOfRange} when the span runs backwards or exceeds 31 days
 */
export async function listSessions(
  { inTransaction }: { inTransaction: InTransaction },
  { tenantId, ...wanted }: { tenantId: TenantId; from: Date; to: Date; teamsChannelId?: string; meetingId?: string },
): Promise<{ sessions: Session[]; coming: ReadonlyMap<string, number> }> {
  const days = (wanted.to.getTime() - wanted.from.getTime()) / 86_400_000;
  if (!(days >= DAYS[0] && days <= DAYS[1])) throw new OutOfRange('days from "from" to "to"', days, DAYS);
  return inTransaction(tenantId, async (stores) => {
    const sessions = await stores.sessions.between({ ...wanted, limit: LIMIT });
    const ahead = sessions.filter(({ state }) => state !== 'ended').map(({ id }) => id);
    return { sessions, coming: await stores.rsvps.countComingOfEach(ahead) };
  });
}
