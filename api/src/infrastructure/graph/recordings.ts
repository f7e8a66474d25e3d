import { Type, type Static } from 'typebox';
import type { RecordingSource, SourceAddress, SourceStream } from '../../application/recordings/recording-source.ts';
import { RecordingRefused } from '../../domain/errors.ts';
import type { SourceRecording } from '../../domain/recording/recording.ts';
import type { Graph } from './graph-client.ts';
import type { GraphContent } from './graph-content.ts';
import { isStatus } from './graph-errors.ts';
import { meetingPath } from './meeting-path.ts';
import { whyRefused } from './refusals.ts';
import { shaped } from './shape.ts';
import { readTranscript } from './transcripts.ts';

const RECORDINGS = 'OnlineMeetingRecording.Read.All';

/** How often Graph is asked for a next page: what lies beyond is found the next time. */
const MOST_PAGES = 50;

/** What Graph says of a recording, whether it is asked or tells of it by itself. */
export const CallRecording = Type.Object({
  id: Type.String({ minLength: 1 }),
  meetingId: Type.String({ minLength: 1 }),
  createdDateTime: Type.String({ format: 'date-time' }),
  endDateTime: Type.Optional(Type.Union([Type.Null(), Type.String({ format: 'date-time' })])),
  meetingOrganizer: Type.Object({ user: Type.Object({ id: Type.String({ format: 'uuid' }) }) }),
});
const Page = Type.Object({
  value: Type.Array(CallRecording),
  '@odata.nextLink': Type.Optional(Type.String()),
  '@odata.deltaLink': Type.Optional(Type.String()),
});

export function toSourceRecording(recording: Static<typeof CallRecording>): SourceRecording {
  const { id, meetingId, createdDateTime, endDateTime, meetingOrganizer } = recording;
  return {
    sourceId: id,
    organiserId: meetingOrganizer.user.id,
    onlineMeetingId: meetingId,
    startedAt: new Date(createdDateTime),
    endedAt: new Date(endDateTime ?? createdDateTime),
  };
}

/** The recordings of meetings, as the application itself may read them. */
export function graphRecordings({ graph, content }: { graph: Graph; content: GraphContent }): RecordingSource {
  const one = (of: SourceAddress): string => `${meetingPath(of)}/recordings/${encodeURIComponent(of.sourceId)}`;

  /** All pages from this one on, and the link for the next time where Graph gives one. */
  async function pages(tenantId: string, first: string): Promise<{ recordings: SourceRecording[]; deltaLink: string }> {
    const recordings: SourceRecording[] = [];
    let link = first;
    for (let count = 0; count < MOST_PAGES; count++) {
      const page = shaped(Page, await graph.get(tenantId, link), 'recordings');
      recordings.push(...page.value.map(toSourceRecording));
      const next = page['@odata.nextLink'];
      if (next === undefined) return { recordings, deltaLink: page['@odata.deltaLink'] ?? link };
      link = next;
    }
    return { recordings, deltaLink: link };
  }

  async function reading<Result>(tenantId: string, act: () => Promise<Result>): Promise<Result> {
    try {
      return await act();
    } catch (cause) {
      const refusal = await whyRefused(cause, { graph, tenantId, permission: RECORDINGS });
      if (refusal === null) throw cause;
      throw new RecordingRefused(REASONS[refusal], { cause });
    }
  }

  return {
    find: (of) =>
      reading(of.tenantId, async () => {
        const found = await graph.get(of.tenantId, one(of)).catch(nullWhenGone);
        return found === null ? null : toSourceRecording(shaped(CallRecording, found, 'a recording'));
      }),

    ofMeeting: (of) =>
      reading(of.tenantId, async () => {
        const found = await pages(of.tenantId, `${meetingPath(of)}/recordings`).catch(nullWhenGone);
        return found?.recordings ?? [];
      }),

    changes: ({ tenantId, organiserId, deltaLink }) =>
      reading(tenantId, async () => {
        const all = `/users/${organiserId}/onlineMeetings/getAllRecordings(meetingOrganizerUserId='${organiserId}')/delta`;
        if (deltaLink === null) return pages(tenantId, all);
        return pages(tenantId, deltaLink).catch((cause: unknown) => {
          if (!isStatus(cause, 410)) throw cause; // Graph no longer knows this link: from the beginning
          return pages(tenantId, all);
        });
      }),

    async open(of, from, signal) {
      const headers = from === 0 ? {} : { range: `bytes=${from}-` };
      const response = await content({ tenantId: of.tenantId, path: `${one(of)}/content`, headers, signal });
      return toStream(response, from);
    },

    captions: (of) => readTranscript({ graph, content }, of),
  };
}

/** What an admin sees: who is not found has taken their recordings along, and who is out of bounds may come back. */
const REASONS = {
  'consent-missing': 'consent-missing',
  'no-access-policy': 'no-access-policy',
  'organiser-not-found': 'gone',
  'not-allowed': 'unavailable',
} as const;

function nullWhenGone(cause: unknown): null {
  if (isStatus(cause, 404)) return null;
  throw cause;
}

/** @throws {RecordingRefused} for what is no film */
async function toStream(response: Response, from: number): Promise<SourceStream> {
  const { status, headers, body } = response;
  const [, first, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
  const bytesTotal = total === undefined || total === '*' ? null : Number(total);
  if (status === 416) {
    await body?.cancel();
    if (bytesTotal === null) throw new RecordingRefused('gone');
    return { from, bytesTotal, bytes: nothing() };
  }
  const type = headers.get('content-type') ?? '';
  if (!body || !(type.startsWith('video/') || type.startsWith('application/octet-stream'))) {
    await body?.cancel();
    throw new RecordingRefused('not-a-video');
  }
  if (status === 206) return { from: Number(first ?? from), bytesTotal, bytes: body };
  const length = headers.get('content-length');
  return { from: 0, bytesTotal: length === null ? null : Number(length), bytes: body };
}

async function* nothing(): AsyncIterable<Uint8Array> {
  // it has no more: all of it was there already, or it has become shorter
}
