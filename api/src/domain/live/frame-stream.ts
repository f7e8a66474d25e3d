import type { Frame, FrameHeader } from './frame.ts';
import { isSameTile, type TileState } from './tile.ts';

/** The frames of one group: knows what was sent last, so that a delta holds only what changed. */
export interface FrameStream {
  /** The next frame to send, or null when nothing changed since the last one, not even the second. */
  next(now: Omit<FrameHeader, 'seq'>, tiles: readonly TileState[], wantsKeyframe: boolean): Frame | null;
}

/** A keyframe at least this often, in seconds: whoever lost a frame is whole again without asking. */
const KEYFRAME_EVERY = 10;

export function createFrameStream(): FrameStream {
  let seq = 0;
  let sent: { header: Omit<FrameHeader, 'seq'>; tiles: ReadonlyMap<number, TileState> } | null = null;
  let keyframeSecond = -Infinity;

  return {
    next(header, tiles, wantsKeyframe) {
      const bySlot = new Map(tiles.map((tile) => [tile.slot, tile]));
      const before = sent;
      const isKeyframe =
        before === null ||
        before.header.epoch !== header.epoch || // another owner may have spoken meanwhile
        wantsKeyframe ||
        Math.abs(header.sessionSecond - keyframeSecond) >= KEYFRAME_EVERY; // either way: a clock can be set back
      if (isKeyframe) {
        keyframeSecond = header.sessionSecond;
        sent = { header, tiles: bySlot };
        return { ...header, seq: seq++, type: 'keyframe', tiles };
      }
      const changed = tiles.filter((tile) => !isUnchanged(before.tiles.get(tile.slot), tile));
      const gone = [...before.tiles.keys()].filter((slot) => !bySlot.has(slot));
      if (changed.length === 0 && gone.length === 0 && isSameHeader(before.header, header)) return null;
      sent = { header, tiles: bySlot };
      return { ...header, seq: seq++, type: 'delta', tiles: changed, gone };
    },
  };
}

/** Points alone do not make a delta: they travel with the next change and in every keyframe. */
function isUnchanged(before: TileState | undefined, now: TileState): boolean {
  return before !== undefined && isSameTile({ ...before, points: now.points }, now);
}

function isSameHeader(a: Omit<FrameHeader, 'seq'>, b: Omit<FrameHeader, 'seq'>): boolean {
  return (
    a.epoch === b.epoch &&
    a.sessionSecond === b.sessionSecond &&
    a.interval === b.interval &&
    a.rosterVersion === b.rosterVersion &&
    a.isPaused === b.isPaused &&
    a.isEnded === b.isEnded
  );
}
