import { UpbeatError } from '../errors.ts';
import type { Zone } from '../heart-rate/zone.ts';
import { LIVES, type TileState } from './tile.ts';
import { readVarint, writeVarint } from './varint.ts';

/** What every frame says about the class as a whole. */
export interface FrameHeader {
  /** Rises when another replica takes the session over; lower epochs are dropped. */
  readonly epoch: number;
  /** Rises by one with each frame of a group within an epoch. */
  readonly seq: number;
  readonly sessionSecond: number;
  /** The interval that is on, or null when the programme is over. */
  readonly interval: number | null;
  readonly rosterVersion: number;
  readonly isPaused: boolean;
  readonly isEnded: boolean;
}

/** A keyframe lists every shown slot: a slot it lacks is gone. A delta lists what changed since the frame before. */
export type Frame =
  | (FrameHeader & { readonly type: 'keyframe'; readonly tiles: readonly TileState[] })
  | (FrameHeader & { readonly type: 'delta'; readonly tiles: readonly TileState[]; readonly gone: readonly number[] });

export class FrameUnreadable extends UpbeatError<'frame-unreadable'> {
  constructor(why: string, at: number) {
    super('frame-unreadable', `Frame cannot be read at byte ${at}: ${why}`, { why, at });
  }
}

const VERSION = 1;
const KEYFRAME = 0b001;
const PAUSED = 0b010;
const ENDED = 0b100;
const NO_INTERVAL = 255;

const ZONE_UNKNOWN = 7;
const LIFE_SHIFT = 3;
const HAS_BPM = 0b0010_0000;
const HAS_POINTS = 0b0100_0000;
const GONE = 0b1000_0000;

/** Writes a frame as `docs/live-protocol.md` lays it out. Tiles may come in any order; slots must differ. */
export function encodeFrame(frame: Frame): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [VERSION, flagsOf(frame)];
  writeVarint(bytes, frame.epoch);
  writeVarint(bytes, frame.seq);
  writeVarint(bytes, frame.sessionSecond);
  bytes.push(frame.interval ?? NO_INTERVAL);
  writeVarint(bytes, frame.rosterVersion);

  const gone = frame.type === 'delta' ? frame.gone.map((slot) => ({ slot, tile: null })) : [];
  const entries = [...frame.tiles.map((tile) => ({ slot: tile.slot, tile })), ...gone].sort((a, b) => a.slot - b.slot);
  let previous = -1;
  for (const { slot, tile } of entries) {
    writeVarint(bytes, slot - previous - 1);
    previous = slot;
    if (tile === null) bytes.push(GONE);
    else writeTile(bytes, tile);
  }
  return Uint8Array.from(bytes);
}

/** Reads a frame. @throws {FrameUnreadable} when it is cut short, of another version or not canonical */
export function decodeFrame(bytes: Uint8Array): Frame {
  const cursor = { bytes, at: 0 };
  const version = byte(cursor);
  if (version !== VERSION) throw new FrameUnreadable(`version ${version} is not ${VERSION}`, 0);
  const flags = byte(cursor);
  if (flags > 0b111) throw new FrameUnreadable('unknown flags', 1);
  const epoch = varint(cursor);
  const seq = varint(cursor);
  const sessionSecond = varint(cursor);
  const interval = byte(cursor);
  const rosterVersion = varint(cursor);
  const header: FrameHeader = {
    epoch,
    seq,
    sessionSecond,
    interval: interval === NO_INTERVAL ? null : interval,
    rosterVersion,
    isPaused: (flags & PAUSED) !== 0,
    isEnded: (flags & ENDED) !== 0,
  };

  const tiles: TileState[] = [];
  const gone: number[] = [];
  let slot = -1;
  while (cursor.at < bytes.length) {
    slot += varint(cursor) + 1;
    const state = byte(cursor);
    if (state === GONE) gone.push(slot);
    else tiles.push(readTile(cursor, slot, state));
  }
  if ((flags & KEYFRAME) === 0) return { ...header, type: 'delta', tiles, gone };
  if (gone.length > 0) throw new FrameUnreadable('a keyframe names a slot that is gone', cursor.at);
  return { ...header, type: 'keyframe', tiles };
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

function flagsOf(frame: Frame): number {
  return (frame.type === 'keyframe' ? KEYFRAME : 0) | (frame.isPaused ? PAUSED : 0) | (frame.isEnded ? ENDED : 0);
}

function writeTile(bytes: number[], { zone, life, bpm, points }: TileState): void {
  const shown = (bpm === null ? 0 : HAS_BPM) | (points === null ? 0 : HAS_POINTS);
  bytes.push((zone ?? ZONE_UNKNOWN) | (LIVES.indexOf(life) << LIFE_SHIFT) | shown);
  if (bpm !== null) bytes.push(bpm);
  if (points !== null) writeVarint(bytes, points);
}

function readTile(cursor: Cursor, slot: number, state: number): TileState {
  const zone = state & 0b111;
  const life = LIVES[(state >> LIFE_SHIFT) & 0b11];
  if (state >= GONE || zone === 6 || life === undefined)
    throw new FrameUnreadable(`unknown state ${state}`, cursor.at - 1);
  const bpm = (state & HAS_BPM) === 0 ? null : byte(cursor);
  const points = (state & HAS_POINTS) === 0 ? null : varint(cursor);
  return { slot, zone: zone === ZONE_UNKNOWN ? null : (zone as Zone), life, bpm, points };
}

function byte(cursor: Cursor): number {
  const value = cursor.bytes[cursor.at];
  if (value === undefined) throw new FrameUnreadable('it is cut short', cursor.at);
  cursor.at += 1;
  return value;
}

function varint(cursor: Cursor): number {
  const read = readVarint(cursor.bytes, cursor.at);
  if (read === null) throw new FrameUnreadable('a number is cut short or too large', cursor.at);
  cursor.at = read.next;
  return read.value;
}
