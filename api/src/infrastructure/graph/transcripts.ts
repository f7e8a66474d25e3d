import { Type } from 'typebox';
import type { SourceAddress } from '../../application/recordings/recording-source.ts';
import { RecordingRefused } from '../../domain/errors.ts';
import type { Graph } from './graph-client.ts';
import type { GraphContent } from './graph-content.ts';
import { isStatus } from './graph-errors.ts';
import { meetingPath } from './meeting-path.ts';
import { shaped } from './shape.ts';

const Correlated = Type.Object({
  id: Type.String({ minLength: 1 }),
  contentCorrelationId: Type.Optional(Type.Union([Type.Null(), Type.String()])),
});
const Transcripts = Type.Object({ value: Type.Array(Correlated) });

/** An hour of speech is a tenth of it. */
const MOST_BYTES = 4 * 1024 * 1024;
const WITHIN_MS = 30_000;

/**
 * What was said in a recording, as WebVTT. A meeting may have been recorded more than once: its transcript carries the
 * same correlation id. Null where there is none, and where the organisation does not let Upbeat read any.
 */
export async function readTranscript(
  { graph, content }: { graph: Graph; content: GraphContent },
  of: SourceAddress,
): Promise<string | null> {
  const meeting = meetingPath(of);
  try {
    const found = await graph.get(of.tenantId, `${meeting}/recordings/${encodeURIComponent(of.sourceId)}`);
    const { contentCorrelationId } = shaped(Correlated, found, 'a recording');
    const listed = await graph.get(of.tenantId, `${meeting}/transcripts`);
    const transcripts = shaped(Transcripts, listed, 'transcripts').value;
    const wanted = transcripts.find((one) => (one.contentCorrelationId ?? null) === (contentCorrelationId ?? null));
    if (!wanted) return null;
    const path = `${meeting}/transcripts/${encodeURIComponent(wanted.id)}/content?$format=text/vtt`;
    return await textOf(await content({ tenantId: of.tenantId, path, signal: AbortSignal.timeout(WITHIN_MS) }));
  } catch (cause) {
    if (isStatus(cause, 403, 404) || cause instanceof RecordingRefused) return null;
    throw cause;
  }
}

async function textOf({ body }: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const piece of body ?? []) {
    bytes += (piece as Uint8Array).length;
    if (bytes > MOST_BYTES) return null; // whatever that is, it is not what was said in an hour
    text += decoder.decode(piece as Uint8Array, { stream: true });
  }
  return text.startsWith('WEBVTT') ? text : null;
}
