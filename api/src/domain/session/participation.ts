import type { PersonId } from '../directory/identity.ts';
import type { Consent } from '../consent/consent.ts';

/** One person's presence in one session. */
export interface Participation {
  readonly id: string;
  readonly sessionId: string;
  readonly personId: PersonId;
  /** The nickname of this class; never carries over to another. */
  readonly alias: string;
  /** The place of the tile, or null while the person shows none. */
  readonly slot: number | null;
  /** The coaches of this class whom the person lets see what their consent allows a coach to see. */
  readonly seenBy: readonly PersonId[];
  /** Coaches about whom the person was asked and said no. */
  readonly hiddenFrom: readonly PersonId[];
}

/** What the room may read about one slot. */
export interface RosterEntry {
  readonly slot: number;
  readonly label: string;
  readonly isNamed: boolean;
}

/** How places and nicknames are drawn: `random` returns numbers from 0 up to, not including, 1. */
export interface Draw {
  readonly takenSlots: ReadonlySet<number>;
  readonly takenAliases: ReadonlySet<string>;
  readonly random: () => number;
}

/**
 * Gives or takes the tile after a change of consent. Whoever takes back a tile or a name gets a new place and a new
 * nickname, so that nobody can tell who the nickname was.
 */
export function reseat(participation: Participation, before: Consent, after: Consent, draw: Draw): Participation {
  const hides = before.showTile && !after.showTile;
  const dropsName = before.showName && !after.showName;
  const alias = hides || dropsName ? drawAlias(draw) : participation.alias;
  if (!after.showTile) return { ...participation, alias, slot: null };
  const slot = participation.slot === null || dropsName ? drawSlot(draw) : participation.slot;
  return { ...participation, alias, slot };
}

/** Another place and another nickname for who shows a tile. */
export function seatAnew(participation: Participation, draw: Draw): Participation {
  if (participation.slot === null) return participation;
  return { ...participation, alias: drawAlias(draw), slot: drawSlot(draw) };
}

/**
 * A random free place. Twice as many places as tiles are drawn from, so that a place says nothing about the order in
 * which people came, and gaps between places stay below 128: one byte in a frame.
 */
export function drawSlot({ takenSlots, random }: Draw): number {
  const places = Math.max(32, 2 * (takenSlots.size + 1));
  const free = Array.from({ length: places }, (_, slot) => slot).filter((slot) => !takenSlots.has(slot));
  return free[Math.floor(random() * free.length)] ?? places;
}

/** A random nickname that nobody in the class has. When all are taken, a number follows. */
export function drawAlias({ takenAliases, random }: Draw): string {
  const free = ALIASES.filter((alias) => !takenAliases.has(alias));
  const alias = free[Math.floor(random() * free.length)];
  return alias ?? `${pick(ALIASES, random)} ${takenAliases.size + 1}`;
}

const COLOURS =
  'Amber Azure Blue Bronze Cedar Clay Copper Coral Cream Dune Flint Fern Frost Gold Green Grey Hazel Indigo Ivory Jade Lilac Lime Linen Maple Mint Moss Ochre Olive Opal Pearl Pine Plum Rose Ruby Sand Silver Slate Teal Umber White'.split(
    ' ',
  );
const ANIMALS =
  'Badger Bison Crane Curlew Dove Eagle Egret Elk Falcon Finch Fox Gecko Gull Hare Hawk Heron Ibis Ibex Jay Kestrel Kite Lark Lynx Marten Merlin Newt Otter Owl Panda Pika Plover Puffin Raven Robin Seal Stork Swan Swift Tern Wren'.split(
    ' ',
  );
const ALIASES: readonly string[] = COLOURS.flatMap((colour) => ANIMALS.map((animal) => `${colour} ${animal}`));

function pick(from: readonly string[], random: () => number): string {
  return from[Math.floor(random() * from.length)] ?? '';
}
