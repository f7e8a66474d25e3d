import type { GroupMessage, RosterView } from '@upbeat/api/contract/live.ts';

export type RosterMessage = Extract<GroupMessage, { type: 'roster' }>;
export type RosterEntry = RosterView['entries'][number];

/** Who may be read on the stage, by slot. */
export interface ClassRoster {
  readonly version: number;
  readonly entries: ReadonlyMap<number, RosterEntry>;
}

export const NO_ROSTER: ClassRoster = { version: 0, entries: new Map() };

export function rosterOf({ version, entries }: RosterView): ClassRoster {
  return { version, entries: new Map(entries.map((entry) => [entry.slot, entry])) };
}

/**
 * The roster after a change. A change that is not newer is dropped; one that skips a version is taken all the same,
 * since removals must not wait, and the version it misses is kept in doubt by leaving our own number behind.
 */
export function changeRoster(roster: ClassRoster, { version, added, removed }: RosterMessage): ClassRoster {
  if (version <= roster.version) return roster;
  const entries = new Map(roster.entries);
  for (const slot of removed) entries.delete(slot);
  for (const entry of added) entries.set(entry.slot, entry);
  return { version: version === roster.version + 1 ? version : roster.version, entries };
}
