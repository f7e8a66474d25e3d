import { randomUUID } from 'node:crypto';
import { answerCollection } from '../collection.ts';
import { badRequest, GraphError, missingPermission, notFound } from '../graph-error.ts';
import { param, type Allowed, type GraphAnswer, type GraphCall, type GraphOperation } from '../operation.ts';
import { toCallRecording, toCallTranscript } from './call-recording.ts';
import type { LocalRecording, Recordings } from './recordings.ts';
import { answerContent } from './serve-content.ts';

export interface RecordingOperationsDeps {
  readonly recordings: Recordings;
  /** Whether an application access policy lets the app act for this person. */
  readonly hasAccessPolicy: (of: { tenantId: string; personId: string }) => boolean;
  /** Whether this person has organised such a meeting, recorded or not. */
  readonly isMeeting: (of: { tenantId: string; organiserId: string; meetingId: string }) => boolean;
}

/** By application permission alone: what a person may see of their own meetings is not asked here. */
const reading = (permission: string): Allowed => ({
  application: [permission],
  delegated: [],
  refuse: (wanted, { roles }) => missingPermission(wanted, roles),
});

const RECORDINGS = reading('OnlineMeetingRecording.Read.All');
const TRANSCRIPTS = reading('OnlineMeetingTranscript.Read.All');
const OF_MEETING = '/users/{userId}/onlineMeetings/{meetingId}';
const ALL = `/users/{userId}/onlineMeetings/getAllRecordings(meetingOrganizerUserId='{organiserId}'`;
const PAGES = { usual: 20, most: 100, allowed: ['$filter'] };

/** Recordings and transcripts of meetings, as the application reads them. */
export function recordingOperations(deps: RecordingOperationsDeps): readonly GraphOperation[] {
  const { recordings } = deps;
  const get = (name: string, path: string, allowed: Allowed, run: GraphOperation['run']): GraphOperation => ({
    name,
    method: 'GET',
    path,
    allowed,
    run(call) {
      mustHavePolicy(deps, call);
      return run(call);
    },
  });
  const listed = (call: GraphCall): GraphAnswer =>
    answerCollection(call, ofOrganiser(deps, call), {
      of: 'Collection(callRecording)',
      ...PAGES,
      show: (one) => toCallRecording(one, call.origin),
    });
  const spans = ['', ',startDateTime={from}', ',startDateTime={from},endDateTime={to}'];

  return [
    get('list-recordings', `${OF_MEETING}/recordings`, RECORDINGS, (call) =>
      answerCollection(call, ofMeeting(deps, call), {
        of: 'Collection(callRecording)',
        ...PAGES,
        show: (one) => toCallRecording(one, call.origin),
      }),
    ),
    get('get-recording', `${OF_MEETING}/recordings/{recordingId}`, RECORDINGS, (call) => ({
      status: 200,
      body: toCallRecording(recordingOf(deps, call), call.origin),
    })),
    get('get-recording-content', `${OF_MEETING}/recordings/{recordingId}/content`, RECORDINGS, (call) => {
      const recording = recordingOf(deps, call);
      if (!recordings.conduct.redirects) return answerContent(recordings, recording, call.headers);
      return { status: 302, headers: { location: `${call.origin}/download/${recordings.openLink(recording.id)}` } };
    }),
    ...spans.flatMap((span) => [
      get('get-all-recordings', `${ALL}${span})`, RECORDINGS, listed),
      get('delta-recordings', `${ALL}${span})/delta()`, RECORDINGS, (call) => delta(call, ofOrganiser(deps, call))),
    ]),
    get('list-transcripts', `${OF_MEETING}/transcripts`, TRANSCRIPTS, (call) =>
      answerCollection(call, ofMeeting(deps, call).flatMap(transcriptIn), {
        of: 'Collection(callTranscript)',
        ...PAGES,
        show: ({ id, recording }) => toCallTranscript(recording, id, call.origin),
      }),
    ),
    get('get-transcript', `${OF_MEETING}/transcripts/{transcriptId}`, TRANSCRIPTS, (call) => {
      const { id, recording } = transcriptOf(deps, call);
      return { status: 200, body: toCallTranscript(recording, id, call.origin) };
    }),
    get('get-transcript-content', `${OF_MEETING}/transcripts/{transcriptId}/content`, TRANSCRIPTS, (call) => {
      const { vtt } = transcriptOf(deps, call);
      const format = call.url.searchParams.get('$format') ?? call.headers.get('accept') ?? '';
      if (!format.includes('text/vtt')) throw badRequest('Only text/vtt is supported here.');
      return { status: 200, headers: { 'content-type': 'text/vtt' }, body: Buffer.from(vtt) };
    }),
  ];
}

/** After the permission, as Teams does it. */
function mustHavePolicy({ hasAccessPolicy }: RecordingOperationsDeps, call: GraphCall): void {
  if (hasAccessPolicy({ tenantId: call.caller.tenantId, personId: param(call, 'userId') })) return;
  throw new GraphError(403, 'Forbidden', 'No application access policy found for this app.');
}

function ofMeeting({ recordings, isMeeting }: RecordingOperationsDeps, call: GraphCall): LocalRecording[] {
  const of = {
    tenantId: call.caller.tenantId,
    organiserId: param(call, 'userId'),
    meetingId: param(call, 'meetingId'),
  };
  const found = recordings
    .all()
    .filter(
      ({ meeting }) =>
        meeting.tenantId === of.tenantId && meeting.organiserId === of.organiserId && meeting.id === of.meetingId,
    );
  if (found.length === 0 && !isMeeting(of)) throw notFound(`Meeting with id ${of.meetingId} does not exist.`);
  return found;
}

function recordingOf(deps: RecordingOperationsDeps, call: GraphCall): LocalRecording {
  const wanted = param(call, 'recordingId');
  const found = ofMeeting(deps, call).find(({ id }) => id === wanted);
  if (!found) throw notFound(`Recording with id ${wanted} does not exist.`);
  return found;
}

interface Transcript {
  readonly id: string;
  readonly vtt: string;
  readonly recording: LocalRecording;
}

const transcriptIn = (recording: LocalRecording): Transcript[] =>
  recording.transcript ? [{ ...recording.transcript, recording }] : [];

function transcriptOf(deps: RecordingOperationsDeps, call: GraphCall): Transcript {
  const wanted = param(call, 'transcriptId');
  const found = ofMeeting(deps, call)
    .flatMap(transcriptIn)
    .find(({ id }) => id === wanted);
  if (!found) throw notFound(`Transcript with id ${wanted} does not exist.`);
  return found;
}

/** Of all meetings of one organiser, but those in channels, for which Microsoft says that this is not supported. */
function ofOrganiser({ recordings }: RecordingOperationsDeps, call: GraphCall): LocalRecording[] {
  const organiserId = param(call, 'organiserId');
  if (organiserId !== param(call, 'userId')) throw badRequest('meetingOrganizerUserId must be the user of the path.');
  const [from, to] = [momentOf(call.params['from']), momentOf(call.params['to'])];
  return recordings
    .all()
    .filter(
      ({ meeting, startedAt }) =>
        meeting.tenantId === call.caller.tenantId &&
        meeting.organiserId === organiserId &&
        meeting.isInChannel !== true &&
        (from === null || startedAt >= from) &&
        (to === null || startedAt <= to),
    );
}

function momentOf(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw badRequest(`Invalid datetime ${text}.`);
  return moment;
}

/** What is remembered of who asked is forgotten with this process. */
const SYNC = randomUUID();

/** What came since the token, which is the number of the last one that was told. */
function delta({ url, origin }: GraphCall, all: readonly LocalRecording[]): GraphAnswer {
  const token = url.searchParams.get('$skiptoken') ?? url.searchParams.get('$deltatoken') ?? `${SYNC}.-1`;
  const [sync, last = ''] = token.split('.');
  if (sync !== SYNC) throw new GraphError(410, 'syncStateNotFound', 'The sync state generation is not found.');
  const top = Number(url.searchParams.get('$top') ?? PAGES.usual);
  const news = all.filter(({ order }) => order > Number(last));
  const page = news.slice(0, top);
  const isLast = page.length === news.length;
  const next = new URL(url);
  next.searchParams.delete('$skiptoken');
  next.searchParams.delete('$deltatoken');
  next.searchParams.set(isLast ? '$deltatoken' : '$skiptoken', `${SYNC}.${page.at(-1)?.order ?? last}`);
  return {
    status: 200,
    body: {
      '@odata.context': `${origin}/v1.0/$metadata#Collection(callRecording)`,
      [isLast ? '@odata.deltaLink' : '@odata.nextLink']: next.href,
      value: page.map((one) => toCallRecording(one, origin)),
    },
  };
}
