import type { Identity } from '../../domain/directory/identity.ts';
import { OutOfRange, SessionNotFound } from '../../domain/errors.ts';
import type { Arrangement } from '../../domain/schedule/arrangement.ts';
import type { Series } from '../../domain/schedule/series.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction, Stores } from '../stores.ts';
import { requireAdmin } from './lock-classes.ts';
import type { PlannedMeeting } from './scheduling-stores.ts';

const DAYS = [0, 31] as const;
const LIMIT = 200;

/** A class as its admin planned it. */
export interface ClassAsPlanned {
  readonly session: Session;
  readonly series: Series | null;
  /** Null for a class whose meeting nobody planned. */
  readonly arrangement: (Arrangement & PlannedMeeting) | null;
  /** How many classes of its series have not begun; null outside a series. */
  readonly leftInSeries: number | null;
}

/**
 * @throws {Forbidden} when the caller is not an admin
 * @throws {SessionNotFound} when this tenant has no such session
 */
export function findPlannedClass(
  { inTransaction }: { inTransaction: InTransaction },
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<ClassAsPlanned> {
  requireAdmin(identity);
  return inTransaction(identity.tenantId, async (stores) => {
    const session = await stores.sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    return { session, ...(await readPlan(stores, session)) };
  });
}

/**
 * The classes of a span of time, ordered by planned start; at most 200.
 *
 * @throws {Forbidden} when the caller is not an admin
 * @throws {OutOfRange} when the span runs backwards or exceeds 31 days
 */
export async function listPlannedClasses(
  { inTransaction }: { inTransaction: InTransaction },
  { identity, from, to }: { identity: Identity; from: Date; to: Date },
): Promise<ClassAsPlanned[]> {
  requireAdmin(identity);
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  if (!(days >= DAYS[0] && days <= DAYS[1])) throw new OutOfRange('days from "from" to "to"', days, DAYS);
  return inTransaction(identity.tenantId, async (stores) => {
    const sessions = await stores.sessions.between({ from, to, limit: LIMIT });
    const plans = new Map<string, Omit<ClassAsPlanned, 'session'>>();
    const planned: ClassAsPlanned[] = [];
    for (const session of sessions) {
      const id = session.seriesId ?? session.id;
      const plan = plans.get(id) ?? (await readPlan(stores, session));
      plans.set(id, plan);
      planned.push({ session, ...plan });
    }
    return planned;
  });
}

async function readPlan(
  { plannedSeries, arrangements }: Stores,
  { id, seriesId }: Session,
): Promise<Omit<ClassAsPlanned, 'session'>> {
  const arrangement = await arrangements.find(seriesId ?? id);
  if (seriesId === null) return { series: null, arrangement, leftInSeries: null };
  const left = (await plannedSeries.sessionsOf(seriesId)).filter(({ state }) => state === 'scheduled');
  return { series: await plannedSeries.find(seriesId), arrangement, leftInSeries: left.length };
}
