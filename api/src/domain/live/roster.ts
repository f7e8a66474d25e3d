import type { RosterEntry } from '../session/participation.ts';

/** What changed between two published versions. An entry of a known slot replaces it. */
export interface RosterChange {
  readonly version: number;
  readonly added: readonly RosterEntry[];
  readonly removed: readonly number[];
}

export interface RosterSnapshot {
  readonly version: number;
  readonly entries: readonly RosterEntry[];
}

/** Who may be read on the stage, and which of it has been published: a frame shows no slot under another's label. */
export interface Roster {
  set(entries: readonly RosterEntry[]): void;
  publish(nowMs: number): RosterChange | null;
  /** Takes over what somebody else has published: what is published next begins there. */
  follow(published: RosterSnapshot): void;
  /** What has been published; before that, and with version 0, whom there is to publish. */
  snapshot(): RosterSnapshot;
  isPublished(slot: number): boolean;
}

/** New places are gathered for this long. Removals, and other people in known places, are never held back. */
const GATHER_MS = 1000;

export function createRoster(): Roster {
  let wanted: ReadonlyMap<number, RosterEntry> = new Map();
  let published: ReadonlyMap<number, RosterEntry> = new Map();
  let version = 0;
  let lastAddition = -Infinity;

  return {
    set(entries) {
      wanted = new Map(entries.map((entry) => [entry.slot, entry]));
    },
    publish(nowMs) {
      const removed = [...published.keys()].filter((slot) => !wanted.has(slot));
      const mayAdd = Math.abs(nowMs - lastAddition) >= GATHER_MS; // either way: a clock can be set back
      const differing = [...wanted.values()].filter((entry) => !isSame(published.get(entry.slot), entry));
      const added = mayAdd ? differing : differing.filter(({ slot }) => published.has(slot));
      if (removed.length === 0 && added.length === 0) return null;
      if (mayAdd && added.length > 0) lastAddition = nowMs;
      const next = new Map(published);
      for (const slot of removed) next.delete(slot);
      for (const entry of added) next.set(entry.slot, entry);
      published = next;
      version += 1;
      return { version, added, removed };
    },
    follow(theirs) {
      published = new Map(theirs.entries.map((entry) => [entry.slot, entry]));
      version = theirs.version;
    },
    snapshot: () => ({ version, entries: [...(version === 0 ? wanted : published).values()] }),
    isPublished: (slot) => isSame(published.get(slot), wanted.get(slot)),
  };
}

function isSame(a: RosterEntry | undefined, b: RosterEntry | undefined): boolean {
  return a !== undefined && b !== undefined && a.label === b.label && a.isNamed === b.isNamed;
}
