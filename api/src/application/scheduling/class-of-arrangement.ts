import type { Session } from '../../domain/session/session.ts';
import type { Stores } from '../stores.ts';

/** The class that stands for an arrangement: the only one, or the next of its series that has not begun. */
export async function classOfArrangement(
  { sessions, plannedSeries }: Pick<Stores, 'sessions' | 'plannedSeries'>,
  arrangementId: string,
): Promise<Session | null> {
  const classes = await plannedSeries.sessionsOf(arrangementId);
  return classes.find(({ state }) => state === 'scheduled') ?? (await sessions.find(arrangementId));
}
