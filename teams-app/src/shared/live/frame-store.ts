import type { Frame } from '@upbeat/api/domain/live/frame.ts';
import type { Life, TileState } from '@upbeat/api/domain/live/tile.ts';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { countZones, type ZoneCounts } from '../look/class-mix.ts';
import { follow, judgeFrame, type Followed, type Verdict } from './judge-frame.ts';
import { changeRoster, NO_ROSTER, type ClassRoster, type RosterMessage } from './class-roster.ts';

/** One tile as it is drawn. */
export interface ShownTile {
  readonly slot: number;
  readonly label: string;
  readonly isNamed: boolean;
  readonly zone: Zone | null;
  readonly life: Life;
  readonly bpm: number | null;
}

/**
 * The tiles of a class outside React: a frame wakes only the tiles it changes, and several frames that arrive together
 * are drawn once, the last value of each slot.
 */
export interface FrameStore {
  /** Takes a frame; `gap` asks for a snapshot, which brings a keyframe. */
  readonly receiveFrame: (frame: Frame) => Verdict;
  readonly receiveRoster: (message: RosterMessage) => void;
  /** Takes a whole roster, from a ticket or a snapshot. */
  readonly setRoster: (roster: ClassRoster) => void;
  /** After joining: drops deltas until the keyframe that joining asked for. */
  readonly awaitKeyframe: () => void;
  /** Whether a keyframe is still awaited. */
  readonly awaitsKeyframe: () => boolean;
  readonly rosterVersion: () => number;
  /** Whether tiles came for which nobody has sent a name. */
  readonly lacksLabels: () => boolean;
  /** Holds the tiles as they are. Who leaves, and whatever somebody no longer allows, still goes at once. */
  readonly hold: (isHeld: boolean) => void;
  readonly isHeld: () => boolean;

  readonly tile: (slot: number) => ShownTile | null;
  readonly subscribeTile: (slot: number, changed: () => void) => () => void;
  /** Calls back with the slots that changed, once for all that arrived together. */
  readonly subscribeTiles: (changed: (slots: readonly number[]) => void) => () => void;
  /** The slots with a tile, ascending. The same array until somebody comes or goes. */
  readonly slots: () => readonly number[];
  /** How many are in each zone now; who has lost the signal or paused is not counted. */
  readonly zoneCounts: () => ZoneCounts;
  /** Calls back when slots, zone counts or holding change. */
  readonly subscribeRoom: (changed: () => void) => () => void;
}

/** @param schedule runs a flush soon: once an animation frame in a browser */
export function createFrameStore(schedule: (flush: () => void) => void): FrameStore {
  const tiles = new Map<number, TileState>();
  const shown = new Map<number, ShownTile>();
  const dirty = new Set<number>();
  const tileListeners = new Map<number, Set<() => void>>();
  const allTileListeners = new Set<(slots: readonly number[]) => void>();
  const roomListeners = new Set<() => void>();
  let followed: Followed | null = null;
  let roster: ClassRoster = NO_ROSTER;
  let isHeld = false;
  let isScheduled = false;
  let slots: readonly number[] = [];
  let counts: ZoneCounts = countZones([]);

  function touch(touched: Iterable<number>): void {
    for (const slot of touched) dirty.add(slot);
    if (isScheduled || dirty.size === 0) return;
    isScheduled = true;
    schedule(flush);
  }

  function flush(): void {
    isScheduled = false;
    const woken: number[] = [];
    for (const slot of dirty) {
      const before = shown.get(slot) ?? null;
      const now = viewOf(slot);
      const next = isHeld ? heldView(before, now) : now;
      if (!isHeld) dirty.delete(slot);
      if (isSameView(before, next)) continue;
      if (next === null) shown.delete(slot);
      else shown.set(slot, next);
      woken.push(slot);
    }
    if (woken.length === 0) return;
    const isRoomChanged = recount();
    for (const slot of woken) for (const changed of tileListeners.get(slot) ?? []) changed();
    for (const changed of allTileListeners) changed(woken);
    if (isRoomChanged) tellRoom();
  }

  function viewOf(slot: number): ShownTile | null {
    const tile = tiles.get(slot);
    const entry = roster.entries.get(slot);
    if (tile === undefined || entry === undefined) return null;
    const { zone, life, bpm } = tile;
    return { slot, label: entry.label, isNamed: entry.isNamed, zone, life, bpm };
  }

  function recount(): boolean {
    const nextSlots = [...shown.keys()].sort((a, b) => a - b);
    const nextCounts = countZones([...shown.values()].map(({ zone, life }) => (speaks(life) ? zone : null)));
    const isChanged = !isEqual(slots, nextSlots) || !isEqual(counts, nextCounts);
    if (!isEqual(slots, nextSlots)) slots = nextSlots;
    if (!isEqual(counts, nextCounts)) counts = nextCounts;
    return isChanged;
  }

  function tellRoom(): void {
    for (const changed of roomListeners) changed();
  }

  return {
    receiveFrame(frame) {
      const verdict = judgeFrame(followed, frame);
      followed = follow(followed, frame, verdict);
      if (verdict !== 'apply') return verdict;
      const kept = new Set(frame.tiles.map(({ slot }) => slot));
      const gone = frame.type === 'delta' ? frame.gone : [...tiles.keys()].filter((slot) => !kept.has(slot));
      for (const slot of gone) tiles.delete(slot);
      for (const tile of frame.tiles) tiles.set(tile.slot, tile);
      touch([...gone, ...kept]);
      return verdict;
    },
    receiveRoster(message) {
      roster = changeRoster(roster, message);
      touch([...message.removed, ...message.added.map(({ slot }) => slot)]);
    },
    setRoster(next) {
      const touched = [...roster.entries.keys(), ...next.entries.keys()];
      roster = next;
      touch(touched);
    },
    awaitKeyframe() {
      if (followed !== null) followed = { ...followed, awaitsKeyframe: true };
    },
    awaitsKeyframe: () => followed?.awaitsKeyframe ?? true,
    rosterVersion: () => roster.version,
    lacksLabels: () => [...tiles.keys()].some((slot) => !roster.entries.has(slot)),
    hold(next) {
      if (isHeld === next) return;
      isHeld = next;
      tellRoom();
      if (!isHeld) touch([]);
    },
    isHeld: () => isHeld,

    tile: (slot) => shown.get(slot) ?? null,
    subscribeTile(slot, changed) {
      const listeners = tileListeners.get(slot) ?? new Set();
      tileListeners.set(slot, listeners.add(changed));
      return () => {
        listeners.delete(changed);
        if (listeners.size === 0 && tileListeners.get(slot) === listeners) tileListeners.delete(slot);
      };
    },
    subscribeTiles(changed) {
      allTileListeners.add(changed);
      return () => allTileListeners.delete(changed);
    },
    slots: () => slots,
    zoneCounts: () => counts,
    subscribeRoom(changed) {
      roomListeners.add(changed);
      return () => roomListeners.delete(changed);
    },
  };
}

/** What stays on a held tile: its zone. A newcomer waits, a leaver goes, a name or a bpm no longer allowed goes. */
function heldView(before: ShownTile | null, now: ShownTile | null): ShownTile | null {
  if (before === null || now === null) return null;
  return { ...before, label: now.label, isNamed: now.isNamed, bpm: now.bpm === null ? null : before.bpm };
}

function speaks(life: Life): boolean {
  return life === 'live' || life === 'dim';
}

function isSameView(a: ShownTile | null, b: ShownTile | null): boolean {
  if (a === null || b === null) return a === b;
  return a.label === b.label && a.zone === b.zone && a.life === b.life && a.bpm === b.bpm && a.isNamed === b.isNamed;
}

function isEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
