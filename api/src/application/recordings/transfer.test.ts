import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { RecordingRefused } from '../../domain/errors.ts';
import { systemNewHash } from '../../infrastructure/system/system.ts';
import { BLOCK_BYTES } from './block-writer.ts';
import type { PulledBlock } from './recording-stores.ts';
import { transfer, type Begun } from './transfer.ts';

const MIB = 1024 * 1024;
const NOTHING: Begun = { blocks: [], bytesTotal: null };
const { signal } = new AbortController();

/** No two kilobytes of it are alike. */
function film(bytes: number, of = 'film'): Buffer {
  const made = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 1024) made.write(`${of} ${at} `, at);
  return made;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Conduct {
  /** After how many bytes each answer breaks off; those that follow do not. */
  readonly cuts?: readonly number[];
  readonly ignoresRange?: boolean;
  readonly saysLength?: boolean;
}

/** A source, and what was kept of it. */
function world(whole: Buffer, { cuts = [], ignoresRange = false, saysLength = true }: Conduct = {}) {
  const kept = new Map<number, Buffer>();
  const notes = new Map<number, PulledBlock>();
  const asked: number[] = [];
  const pauses: number[] = [];
  const left = [...cuts];
  let current = whole;
  let isStorageDown = false;
  return {
    kept,
    asked,
    pauses,
    becomes: (other: Buffer) => void (current = other),
    storageFails: () => void (isStorageDown = true),
    whole: () => Buffer.concat([...kept].sort(([one], [other]) => one - other).map(([, bytes]) => bytes)),
    notes: () => [...notes.values()].sort((one, other) => one.index - other.index),
    run: (begun = NOTHING) =>
      transfer(
        {
          newHash: systemNewHash,
          random: () => 0,
          pause: async (ms) => void pauses.push(ms),
          async open(from) {
            asked.push(from);
            const begin = ignoresRange ? 0 : from;
            const cut = left.shift() ?? Infinity;
            async function* bytes() {
              const rest = current.subarray(begin);
              for (let at = 0; at < Math.min(rest.length, cut); at += 300_000)
                yield rest.subarray(at, Math.min(at + 300_000, cut));
              if (cut < rest.length) throw new Error('cut');
            }
            return { from: begin, bytesTotal: saysLength ? current.length : null, bytes: bytes() };
          },
          async put(block, bytes) {
            if (isStorageDown) throw new Error('storage is down');
            kept.set(block.index, Buffer.from(bytes));
            notes.set(block.index, block);
          },
          async forget() {
            kept.clear();
            notes.clear();
          },
        },
        begun,
        signal,
      ),
  };
}

describe('bringing a recording', () => {
  it('cuts it into blocks of eight mebibytes, each noted with its SHA-256 [RK2]', async () => {
    const whole = film(2 * BLOCK_BYTES + 5);
    const { run, notes, whole: brought, asked } = world(whole);
    expect(await run()).to.deep.equal({ blocks: 3, bytes: whole.length });
    expect(notes()).to.deep.equal([
      { index: 0, bytes: BLOCK_BYTES, sha256: sha256(whole.subarray(0, BLOCK_BYTES)) },
      { index: 1, bytes: BLOCK_BYTES, sha256: sha256(whole.subarray(BLOCK_BYTES, 2 * BLOCK_BYTES)) },
      { index: 2, bytes: 5, sha256: sha256(whole.subarray(2 * BLOCK_BYTES)) },
    ]);
    expect(brought().equals(whole)).to.equal(true);
    expect(asked).to.deep.equal([0]);
  });

  it('brings what fills its blocks exactly, and what is empty [RK2]', async () => {
    expect(await world(film(BLOCK_BYTES)).run()).to.deep.equal({ blocks: 1, bytes: BLOCK_BYTES });
    expect(await world(film(0)).run()).to.deep.equal({ blocks: 0, bytes: 0 });
  });

  for (const conduct of ['goes on from where it is asked', 'begins from the start each time'] as const)
    it(`goes on where the line broke, from a source that ${conduct} [RK3]`, async () => {
      const whole = film(20 * MIB + 77);
      const cuts = [3 * MIB, 100_000, 9 * MIB, 70_000, 16 * MIB, 18 * MIB];
      const { run, whole: brought, notes } = world(whole, { cuts, ignoresRange: conduct.startsWith('begins') });
      expect(await run()).to.deep.equal({ blocks: 3, bytes: whole.length });
      expect(brought().equals(whole)).to.equal(true);
      expect(notes().map(({ sha256: digest }) => digest)).to.deep.equal(
        [0, 1, 2].map((index) => sha256(whole.subarray(index * BLOCK_BYTES, (index + 1) * BLOCK_BYTES))),
      );
    });

  it('does not tire of a line that breaks again and again, as long as each time brings something [RK3]', async () => {
    const whole = film(12 * MIB);
    const { run, whole: brought, pauses } = world(whole, { cuts: Array.from({ length: 40 }, () => 0.4 * MIB) });
    await run();
    expect(brought().equals(whole)).to.equal(true);
    expect(new Set(pauses)).to.deep.equal(new Set([100]));
  });

  it('gives up where six tries in a row bring nothing, each after a longer pause [RK3]', async () => {
    const { run, pauses, asked } = world(film(MIB), { cuts: Array.from({ length: 9 }, () => 0) });
    expect(await run().then(String, String)).to.equal('Error: cut');
    expect(asked).to.deep.equal([0, 0, 0, 0, 0, 0]);
    expect(pauses).to.deep.equal([500, 1000, 2000, 4000, 8000]);
  });

  it('goes on after the blocks that are there, once the last of them has proved to be of this source [RK4]', async () => {
    const whole = film(20 * MIB);
    const first = world(whole);
    await first.run();
    const again = world(whole);
    const blocks = first.notes().slice(0, 2);
    await again.run({ blocks, bytesTotal: whole.length });
    expect(again.asked).to.deep.equal([BLOCK_BYTES]);
    expect([...again.kept.keys()]).to.deep.equal([2]);
    expect(again.whole().equals(whole.subarray(2 * BLOCK_BYTES))).to.equal(true);
  });

  for (const [what, other] of [
    ['shorter', film(9 * MIB)],
    ['longer', film(21 * MIB)],
    ['of the same length and other bytes', film(20 * MIB, 'cut')],
  ] as const)
    it(`begins anew with a source that has become ${what} [RK4]`, async () => {
      const before = world(film(20 * MIB));
      await before.run();
      const { run, whole, notes } = world(other);
      const { bytes } = await run({ blocks: before.notes().slice(0, 2), bytesTotal: 20 * MIB });
      expect(bytes).to.equal(other.length);
      expect(whole().equals(other)).to.equal(true);
      expect(notes()[0]?.sha256).to.equal(sha256(other.subarray(0, BLOCK_BYTES)));
    });

  it('notices a source that changes between two cuts [RK4]', async () => {
    const other = film(20 * MIB, 'cut');
    const source = world(film(20 * MIB), { cuts: [10 * MIB] });
    source.pauses.push = () => {
      source.becomes(other);
      return 0;
    };
    await source.run();
    expect(source.whole().equals(other)).to.equal(true);
  });

  it('ends with the source where that does not say how long it is [RK2]', async () => {
    const whole = film(9 * MIB);
    const { run, whole: brought } = world(whole, { saysLength: false });
    expect(await run()).to.deep.equal({ blocks: 2, bytes: whole.length });
    expect(brought().equals(whole)).to.equal(true);
  });

  it('leaves it to the next try when storage fails, and to an admin when it is refused [RK5]', async () => {
    const failing = world(film(9 * MIB));
    failing.storageFails();
    expect(await failing.run().then(String, String)).to.equal('Error: storage is down');
    expect(failing.asked).to.deep.equal([0]);

    const open = () => Promise.reject(new RecordingRefused('gone'));
    const asked = { newHash: systemNewHash, random: () => 0, pause: async () => undefined, open };
    const refused = transfer({ ...asked, put: async () => undefined, forget: async () => undefined }, NOTHING, signal);
    expect(await refused.then(String, (fault: unknown) => fault)).to.be.instanceOf(RecordingRefused);
  });
});
