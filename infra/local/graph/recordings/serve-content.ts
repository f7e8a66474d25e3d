import { setTimeout as wait } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { GraphError } from '../graph-error.ts';
import type { GraphAnswer } from '../operation.ts';
import type { LocalRecording, Recordings } from './recordings.ts';

/**
 * A recording, or the part of it that `Range` asks for, as badly as its conduct says.
 *
 * @throws {GraphError} 416 for a part that it does not have
 */
export function answerContent(recordings: Recordings, { content }: LocalRecording, headers: Headers): GraphAnswer {
  const { conduct, counts } = recordings;
  const range = conduct.ignoresRange ? null : rangeOf(headers.get('range'), content.bytes);
  const { from, end } = range ?? { from: 0, end: content.bytes };
  counts.served += 1;
  return {
    status: range ? 206 : 200,
    headers: {
      'content-type': 'video/mp4',
      'content-length': String(end - from),
      ...(conduct.ignoresRange ? {} : { 'accept-ranges': 'bytes' }),
      ...(range ? { 'content-range': `bytes ${from}-${end - 1}/${content.bytes}` } : {}),
    },
    body: Readable.from(send(recordings, content.read(from, end)), { objectMode: false, highWaterMark: 1 }),
  };
}

/** Goes no faster than wished. @throws when the line is to be cut, which breaks the answer off */
async function* send(recordings: Recordings, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { conduct, counts } = recordings;
  const cutAfter = recordings.takeCut();
  const began = performance.now();
  let sent = 0;
  for await (const piece of pieces) {
    if (cutAfter !== null && sent + piece.length > cutAfter) {
      yield piece.subarray(0, cutAfter - sent);
      counts.cuts += 1;
      throw new Error('Cut, as asked for.');
    }
    yield piece;
    sent += piece.length;
    const { bytesPerSecond } = conduct;
    const ahead = bytesPerSecond === null ? 0 : (sent / bytesPerSecond) * 1000 - (performance.now() - began);
    if (ahead > 1) await wait(ahead);
  }
}

/** Only the beginning of a part may be left open, as players and downloads ask. */
function rangeOf(header: string | null, bytes: number): { from: number; end: number } | null {
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '') return null;
  const from = Number(first);
  const end = last === '' ? bytes : Math.min(Number(last) + 1, bytes);
  if (from < end) return { from, end };
  throw new GraphError(416, 'InvalidRange', 'The range cannot be satisfied.', { 'content-range': `bytes */${bytes}` });
}
