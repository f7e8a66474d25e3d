import { RecordingRefused } from '../../domain/errors.ts';
import type { NewHash, Pause, Random } from '../world.ts';
import { createBlockWriter, type BlockWriter, type Overlap } from './block-writer.ts';
import type { PulledBlock } from './recording-stores.ts';
import type { SourceStream } from './recording-source.ts';

export interface TransferDeps {
  open: (from: number, signal: AbortSignal) => Promise<SourceStream>;
  /** Keeps one block. */
  put: (block: PulledBlock, bytes: Uint8Array, bytesTotal: number | null) => Promise<void>;
  /** What was brought is of something else: none of it counts any more. */
  forget: () => Promise<void>;
  newHash: NewHash;
  random: Random;
  pause: Pause;
}

/** What is there already. */
export interface Begun {
  /** Full ones from the first on. */
  readonly blocks: readonly PulledBlock[];
  /** How long the whole was said to be. */
  readonly bytesTotal: number | null;
}

/** In a row, without one byte more; the pauses between them add up to half a minute. */
const TRIES_WITHOUT_PROGRESS = 6;
const FIRST_PAUSE_MS = 1000;
const PAUSE_AFTER_PROGRESS_MS = 200;

/** Somebody may trim a recording once or twice. */
const MOST_CHANGES = 3;

/** The source has another length than before, or other bytes where they must be the same. */
class SourceChanged extends Error {}

/** The whole as far as it is known. */
interface Run {
  writer: BlockWriter;
  bytesTotal: number | null;
}

/**
 * Brings the rest of a recording in blocks. Where the line breaks the source is opened anew at the right place, for as
 * long as every few tries bring something. Each time some bytes come once more and are compared: a source that has
 * changed meanwhile is begun anew.
 *
 * @returns how many blocks and bytes the whole has
 * @throws what the source threw last, or storage at all; by then nothing is on its way any more
 */
export async function transfer(
  deps: TransferDeps,
  begun: Begun,
  signal: AbortSignal,
): Promise<{ blocks: number; bytes: number }> {
  const put = (block: PulledBlock, bytes: Uint8Array): Promise<void> => deps.put(block, bytes, run.bytesTotal);
  const writerAfter = (blocks: readonly PulledBlock[]): BlockWriter => createBlockWriter({ ...deps, put }, blocks);
  const run: Run = { writer: writerAfter(begun.blocks), bytesTotal: begun.bytesTotal };
  let idleTries = 0;
  let changes = 0;
  try {
    for (;;) {
      const place = run.writer.resume();
      try {
        await readOn(deps, run, place, signal);
        return await run.writer.finish();
      } catch (fault) {
        signal.throwIfAborted();
        run.writer.check();
        if (fault instanceof RecordingRefused) throw fault;
        const isChanged = fault instanceof SourceChanged;
        if (isChanged) changes += 1;
        idleTries = !isChanged && run.writer.position() > place.from ? 0 : idleTries + 1;
        if (idleTries >= TRIES_WITHOUT_PROGRESS || changes > MOST_CHANGES) throw fault;
        if (isChanged) {
          await run.writer.settle();
          await deps.forget();
          run.bytesTotal = null;
          run.writer = writerAfter([]);
        }
      }
      await deps.pause(pauseMs(idleTries, deps.random), signal);
    }
  } finally {
    await run.writer.settle();
  }
}

/** @throws when the source ends before its end, or is another one than before */
async function readOn(
  { open, newHash }: TransferDeps,
  run: Run,
  { from, overlap }: { from: number; overlap: Overlap },
  signal: AbortSignal,
): Promise<void> {
  const stream = await open(from - overlap.bytes, signal);
  if (stream.from > from - overlap.bytes) throw new Error('The source goes on too far behind');
  const bytesTotal = stream.bytesTotal ?? run.bytesTotal;
  if (run.bytesTotal !== null && bytesTotal !== run.bytesTotal) throw new SourceChanged('It has another length');
  run.bytesTotal = bytesTotal;

  const compared = newHash();
  let isSame = overlap.bytes === 0;
  let at = stream.from;
  for await (const bytes of stream.bytes) {
    const known = Math.max(0, Math.min(bytes.length, from - at));
    if (!isSame) compared.add(bytes.subarray(Math.max(0, from - overlap.bytes - at), known));
    at += bytes.length;
    if (at < from) continue;
    if (!isSame && compared.end() !== overlap.sha256) throw new SourceChanged('It has other bytes');
    isSame = true;
    if (known < bytes.length) await run.writer.write(bytes.subarray(known));
  }
  if (at < from || (bytesTotal !== null && at < bytesTotal)) throw new Error(`The source broke off at byte ${at}`);
  if (bytesTotal !== null && at > bytesTotal) throw new SourceChanged('It has more bytes than it said');
}

/** Doubling from a second on where nothing comes; half of it is drawn, so that not all of a moment come back at once. */
function pauseMs(idleTries: number, random: Random): number {
  const most = idleTries === 0 ? PAUSE_AFTER_PROGRESS_MS : FIRST_PAUSE_MS * 2 ** (idleTries - 1);
  return (most * (1 + random())) / 2;
}
