/** One class of a recurring calendar entry. */
export interface Occurrence {
  readonly eventId: string;
  readonly start: Date;
}

interface PlannedAt {
  readonly id: string;
  readonly plannedStart: Date;
}

/**
 * Finds which entry is which class. A class has the one that starts when it does; those that were moved before anybody
 * knew their entries take what is left, in order. Each class has one entry at most, and each entry one class.
 *
 * @param known entries that are known to be of a class, wherever either was moved
 * @returns null for a class that has none, and the entries that are no class
 */
export function matchOccurrences(
  sessions: readonly PlannedAt[],
  occurrences: readonly Occurrence[],
  known: ReadonlyMap<string, { readonly eventId: string | null }> = new Map(),
): { found: ReadonlyMap<string, Occurrence | null>; left: readonly Occurrence[] } {
  const found = new Map<string, Occurrence | null>();
  const left = new Set(inOrder(occurrences, ({ start }) => start));
  const take = (session: PlannedAt, fits: (occurrence: Occurrence) => boolean): void => {
    const one = found.has(session.id) ? undefined : [...left].find(fits);
    if (!one) return;
    left.delete(one);
    found.set(session.id, one);
  };
  for (const session of sessions) take(session, ({ eventId }) => known.get(session.id)?.eventId === eventId);
  for (const session of sessions) take(session, ({ start }) => start.getTime() === session.plannedStart.getTime());
  for (const session of inOrder(sessions, ({ plannedStart }) => plannedStart)) take(session, () => true);
  for (const { id } of sessions) if (!found.has(id)) found.set(id, null);
  return { found, left: [...left] };
}

function inOrder<Item>(items: readonly Item[], at: (item: Item) => Date): Item[] {
  return [...items].sort((one, other) => at(one).getTime() - at(other).getTime());
}
