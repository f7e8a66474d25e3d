import { Forbidden, SessionNotFound } from '../../domain/errors.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Stores } from '../stores.ts';

/** One class of a series, or this and all later ones. A class that belongs to none is one in any case. */
export type Scope = 'one' | 'series';

/** Which classes an admin means. */
export interface Meant {
  readonly identity: Identity;
  readonly sessionId: string;
  readonly scope: Scope;
}

/** @throws {Forbidden} */
export function requireAdmin({ isAdmin }: Identity): void {
  if (!isAdmin) throw new Forbidden('Only an Upbeat admin can schedule classes');
}

/**
 * Locks the classes that are meant, in whatever state, ordered by start: first their series, so that two never take
 * each other's.
 *
 * @param andSeats also keeps everybody from being seated in them, before they are locked
 * @throws {SessionNotFound} when this tenant has no such session
 */
export async function lockClasses(
  { sessions, plannedSeries, participations }: Stores,
  { sessionId, scope }: Pick<Meant, 'sessionId' | 'scope'>,
  { andSeats = false }: { andSeats?: boolean } = {},
): Promise<{ session: Session; classes: Session[] }> {
  const opened = await sessions.find(sessionId);
  if (!opened) throw new SessionNotFound({ sessionId });
  const { seriesId, plannedStart } = opened;
  const isSeries = scope === 'series' && seriesId !== null;
  if (isSeries) await plannedSeries.lock(seriesId);
  const meant = isSeries
    ? (await plannedSeries.sessionsOf(seriesId)).filter((one) => one.plannedStart >= plannedStart)
    : [opened];
  const classes: Session[] = [];
  for (const { id } of meant) {
    if (andSeats) await participations.lockAll(id);
    const locked = await sessions.lock(id);
    if (locked) classes.push(locked);
  }
  return { session: classes.find(({ id }) => id === sessionId) ?? opened, classes };
}
