import { createFrameStream } from '@upbeat/api/domain/live/frame-stream.ts';
import { decodeFrame, encodeFrame, type Frame } from '@upbeat/api/domain/live/frame.ts';
import type { TileState } from '@upbeat/api/domain/live/tile.ts';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { expect } from 'chai';
import fc from 'fast-check';
import { rosterOf } from './class-roster.ts';
import { createFrameStore } from './frame-store.ts';

const HEADER = { epoch: 1, sessionSecond: 0, interval: 0, rosterVersion: 1, isPaused: false, isEnded: false };

function tile(slot: number, zone: Zone, more: Partial<TileState> = {}): TileState {
  return { slot, zone, life: 'live', bpm: null, points: null, ...more };
}
const keyframe = (seq: number, ...tiles: TileState[]): Frame => ({ ...HEADER, type: 'keyframe', seq, tiles });
const delta = (seq: number, tiles: TileState[], gone: number[] = []): Frame => ({
  ...HEADER,
  type: 'delta',
  seq,
  tiles,
  gone,
});

/** A store whose flushes wait until they are cranked. */
function handCranked(slots: readonly number[] = [0, 1, 2, 3]) {
  const due: (() => void)[] = [];
  const store = createFrameStore((flush) => due.push(flush));
  store.setRoster(
    rosterOf({ version: 1, entries: slots.map((slot) => ({ slot, label: `Person ${slot}`, isNamed: false })) }),
  );
  const crank = () => {
    for (const flush of due.splice(0)) flush();
  };
  crank();
  return { store, crank, due };
}

describe('The tiles of a class', () => {
  it('are drawn once for frames that arrive together, with the last value', () => {
    const { store, crank, due } = handCranked();
    let calls = 0;
    store.subscribeTile(1, () => calls++);
    store.receiveFrame(keyframe(1, tile(1, 2)));
    store.receiveFrame(delta(2, [tile(1, 3)]));
    store.receiveFrame(delta(3, [tile(1, 4)]));
    expect(due).to.have.length(1);
    crank();
    expect(store.tile(1)?.zone).to.equal(4);
    expect(calls).to.equal(1);
  });

  it('tell who draws them all which changed, once for frames that arrive together', () => {
    const { store, crank } = handCranked();
    const told: (readonly number[])[] = [];
    store.subscribeTiles((slots) => told.push(slots));
    store.receiveFrame(keyframe(1, tile(0, 1), tile(1, 1), tile(2, 1)));
    crank();
    store.receiveFrame(delta(2, [tile(1, 3)]));
    store.receiveFrame(delta(3, [tile(1, 4)], [2]));
    crank();
    expect(told.map((slots) => [...slots].sort())).to.deep.equal([
      [0, 1, 2],
      [1, 2],
    ]);
  });

  it('wake only the tile that changed', () => {
    const { store, crank } = handCranked();
    const woken: number[] = [];
    for (const slot of [0, 1, 2]) store.subscribeTile(slot, () => woken.push(slot));
    store.receiveFrame(keyframe(1, tile(0, 1), tile(1, 1), tile(2, 1)));
    crank();
    woken.length = 0;
    const before = store.tile(0);
    store.receiveFrame(keyframe(2, tile(0, 1), tile(1, 5), tile(2, 1)));
    crank();
    expect(woken).to.deep.equal([1]);
    expect(store.tile(0)).to.equal(before);
  });

  it('go when a keyframe lacks them or a delta names them gone', () => {
    const { store, crank } = handCranked();
    store.receiveFrame(keyframe(1, tile(0, 1), tile(1, 1), tile(2, 1)));
    store.receiveFrame(delta(2, [], [1]));
    crank();
    expect(store.slots()).to.deep.equal([0, 2]);
    store.receiveFrame(keyframe(3, tile(2, 1)));
    crank();
    expect(store.slots()).to.deep.equal([2]);
    expect(store.tile(0)).to.equal(null);
  });

  it('appear only once they can be named, and leave with their name', () => {
    const { store, crank } = handCranked([0]);
    store.receiveFrame(keyframe(1, tile(0, 1), tile(9, 4)));
    crank();
    expect(store.slots()).to.deep.equal([0]);
    expect(store.lacksLabels()).to.equal(true);
    store.receiveRoster({
      type: 'roster',
      version: 2,
      added: [{ slot: 9, label: 'Blue Heron', isNamed: false }],
      removed: [0],
    });
    crank();
    expect(store.slots()).to.deep.equal([9]);
    expect(store.tile(9)?.label).to.equal('Blue Heron');
    expect(store.lacksLabels()).to.equal(true);
  });

  it('are counted by zone unless the signal is lost or paused', () => {
    const { store, crank } = handCranked();
    store.receiveFrame(
      keyframe(
        1,
        tile(0, 4),
        tile(1, 4, { life: 'dim' }),
        tile(2, 4, { life: 'lost' }),
        tile(3, 2, { life: 'paused' }),
      ),
    );
    crank();
    expect(store.zoneCounts()).to.deep.equal([0, 0, 0, 0, 2, 0]);
  });

  it('stay what they are after a loss until the keyframe comes', () => {
    const { store, crank } = handCranked();
    store.receiveFrame(keyframe(1, tile(0, 1)));
    expect(store.receiveFrame(delta(3, [tile(0, 5)]))).to.equal('gap');
    crank();
    expect(store.tile(0)?.zone).to.equal(1);
    expect(store.awaitsKeyframe()).to.equal(true);
    store.receiveFrame(keyframe(4, tile(0, 3)));
    crank();
    expect(store.tile(0)?.zone).to.equal(3);
    expect(store.awaitsKeyframe()).to.equal(false);
  });

  it('drop deltas after joining again until the keyframe, without asking for another', () => {
    const { store } = handCranked();
    store.receiveFrame(keyframe(1, tile(0, 1)));
    store.awaitKeyframe();
    expect(store.receiveFrame(delta(9, [tile(0, 5)]))).to.equal('drop');
    expect(store.receiveFrame(keyframe(10, tile(0, 2)))).to.equal('apply');
  });
});

describe('Held tiles', () => {
  it('keep their zone and take the newest one when released', () => {
    const { store, crank } = handCranked();
    store.receiveFrame(keyframe(1, tile(0, 1)));
    crank();
    store.hold(true);
    store.receiveFrame(delta(2, [tile(0, 4), tile(1, 2)]));
    crank();
    expect(store.tile(0)?.zone).to.equal(1);
    expect(store.slots()).to.deep.equal([0]);
    store.hold(false);
    crank();
    expect(store.tile(0)?.zone).to.equal(4);
    expect(store.slots()).to.deep.equal([0, 1]);
  });

  it('let go at once of who stops sharing and of a bpm that is no longer allowed', () => {
    const { store, crank } = handCranked();
    store.receiveFrame(keyframe(1, tile(0, 1, { bpm: 120 }), tile(1, 2)));
    crank();
    store.hold(true);
    store.receiveFrame(delta(2, [tile(0, 4)], [1]));
    crank();
    expect(store.slots()).to.deep.equal([0]);
    expect(store.tile(0)).to.include({ zone: 1, bpm: null });
  });
});

describe('A long class over a bad line', () => {
  it('is shown as it is once the last keyframe arrived, whatever was lost, doubled or swapped on the way', () => {
    const fate = fc.constantFrom('deliver', 'lose', 'double', 'swap');
    const steps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 0, max: 5 }), fc.boolean(), fate), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (script) => {
        const { store, crank } = handCranked();
        const stream = createFrameStream();
        const board = new Map<number, TileState>();
        let late: Uint8Array | null = null;
        const hear = (bytes: Uint8Array) => void store.receiveFrame(decodeFrame(bytes));
        script.forEach(([slot, zone, leaves, what], second) => {
          if (leaves) board.delete(slot);
          else board.set(slot, tile(slot, zone as Zone));
          const frame = stream.next({ ...HEADER, sessionSecond: second }, [...board.values()], false);
          if (frame === null) return;
          const bytes = encodeFrame(frame);
          if (what === 'deliver' || what === 'double') hear(bytes);
          if (what === 'double') hear(bytes);
          if (late !== null) hear(late);
          late = what === 'swap' ? bytes : null;
        });
        const last = stream.next({ ...HEADER, sessionSecond: 99 }, [...board.values()], true);
        if (last !== null) hear(encodeFrame(last));
        crank();
        expect(store.slots()).to.deep.equal([...board.keys()].sort((a, b) => a - b));
        for (const [slot, { zone }] of board) expect(store.tile(slot)?.zone).to.equal(zone);
      }),
      { seed: 20_261_121, numRuns: 200 },
    );
  });
});
