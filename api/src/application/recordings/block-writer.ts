import type { NewHash } from '../world.ts';
import type { PulledBlock } from './recording-stores.ts';

/** 50,000 of them, as many as storage takes, hold any recording; three of them fit into any process. */
export const BLOCK_BYTES = 8 * 1024 * 1024;

/** So many are on their way to storage while the next one fills. */
const ON_THEIR_WAY = 2;

/** How much of what came last is compared when a source is opened anew. */
const OVERLAP_BYTES = 64 * 1024;

/** Bytes before the place at which to go on, by which a source is known to be still the same. */
export interface Overlap {
  readonly bytes: number;
  readonly sha256: string;
}

const NOTHING: Overlap = { bytes: 0, sha256: '' };

/** Cuts what comes into blocks and brings them away, holding three of them at most. */
export interface BlockWriter {
  /** How many bytes of the whole have come. */
  position(): number;
  /** Where to go on, and what came before. Lets go of the beginning of a block that is too short to compare. */
  resume(): { readonly from: number; readonly overlap: Overlap };
  /** Waits where storage is slower than the source. @throws what storage threw, from then on */
  write(bytes: Uint8Array): Promise<void>;
  /** Brings the last block, however short, and waits for all of them. @returns how large the whole is */
  finish(): Promise<{ blocks: number; bytes: number }>;
  /** Waits until nothing is on its way any more. */
  settle(): Promise<void>;
  /** @throws what storage threw */
  check(): void;
}

export interface BlockWriterDeps {
  newHash: NewHash;
  /** Brings one away. Its bytes are others as soon as it has settled. */
  put: (block: PulledBlock, bytes: Uint8Array) => Promise<void>;
}

/** @param brought full blocks from the first on, which are there already */
export function createBlockWriter({ newHash, put }: BlockWriterDeps, brought: readonly PulledBlock[]): BlockWriter {
  const free: Uint8Array<ArrayBuffer>[] = [];
  const onTheirWay = new Set<Promise<void>>();
  let index = brought.length;
  let before = brought.at(-1) ?? NOTHING;
  let block = new Uint8Array(BLOCK_BYTES);
  let filled = 0;
  let hash = newHash();
  let failure: Error | null = null;

  async function bringAway(): Promise<void> {
    const [buffer, bytes] = [block, block.subarray(0, filled)];
    before = tailOf(bytes);
    const going = put({ index, bytes: filled, sha256: hash.end() }, bytes);
    const done = going
      .then(
        () => void free.push(buffer),
        (fault: unknown) => void (failure ??= fault instanceof Error ? fault : new Error(String(fault))),
      )
      .finally(() => onTheirWay.delete(done));
    onTheirWay.add(done);
    index += 1;
    startBlock();
    if (onTheirWay.size >= ON_THEIR_WAY) await Promise.race(onTheirWay);
    check();
    block = free.pop() ?? new Uint8Array(BLOCK_BYTES);
  }

  function startBlock(): void {
    filled = 0;
    hash = newHash();
  }

  function check(): void {
    if (failure !== null) throw failure;
  }

  function tailOf(bytes: Uint8Array): Overlap {
    const tail = bytes.subarray(-OVERLAP_BYTES);
    const ofTail = newHash();
    ofTail.add(tail);
    return { bytes: tail.length, sha256: ofTail.end() };
  }

  const position = (): number => index * BLOCK_BYTES + filled;
  return {
    position,
    check,
    resume() {
      if (filled < OVERLAP_BYTES) startBlock();
      return { from: position(), overlap: filled === 0 ? before : tailOf(block.subarray(0, filled)) };
    },
    async write(bytes) {
      for (let at = 0; at < bytes.length;) {
        const some = bytes.subarray(at, at + BLOCK_BYTES - filled);
        block.set(some, filled);
        hash.add(some);
        filled += some.length;
        at += some.length;
        if (filled === BLOCK_BYTES) await bringAway();
      }
    },
    async finish() {
      const bytes = position();
      if (filled > 0) await bringAway();
      await Promise.all(onTheirWay);
      check();
      return { blocks: index, bytes };
    },
    async settle() {
      await Promise.all(onTheirWay);
    },
  };
}
