import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { JWTPayload } from 'jose';
import type { Changes, GraphChange } from './changes.ts';
import type { GraphOperation } from './operation.ts';
import { toCallRecording } from './recordings/call-recording.ts';
import { recordingOperations, type RecordingOperationsDeps } from './recordings/recording-operations.ts';
import { createRecordings, type LocalRecording, type Recordings } from './recordings/recordings.ts';
import { answerContent } from './recordings/serve-content.ts';
import { createNotifier, type Notifier } from './subscriptions/notifier.ts';
import { subscriptionOperations } from './subscriptions/subscription-operations.ts';
import { createSubscriptions, type LocalSubscription, type Subscriptions } from './subscriptions/subscriptions.ts';
import type { RecordTraffic } from './traffic.ts';

export interface RecordingCloudDeps extends Omit<RecordingOperationsDeps, 'recordings'> {
  readonly changes: Changes;
  /** Signs as Entra ID does for Graph. */
  readonly sign: (claims: JWTPayload) => Promise<string>;
  readonly record: RecordTraffic;
  readonly origin: () => string;
  readonly clock: () => Date;
}

/** What Teams has recorded, and who is told of it and of whatever else changes. */
export interface RecordingCloud {
  readonly recordings: Recordings;
  readonly subscriptions: Subscriptions;
  readonly notifier: Notifier;
  readonly operations: readonly GraphOperation[];
  stop(): void;
}

export function createRecordingCloud(deps: RecordingCloudDeps): RecordingCloud {
  const { changes, sign, record, origin, clock } = deps;
  const recordings = createRecordings();
  const subscriptions = createSubscriptions(clock);
  const notifier = createNotifier({ subscriptions, sign, record });

  recordings.onMade((recording) => {
    if (!recording.meeting.isInChannel) changes.tell(changeOf(recording, origin()));
  });
  const stopHearing = changes.subscribe((change) => notifier.tell((one) => concerns(one, change), change));
  return {
    recordings,
    subscriptions,
    notifier,
    operations: [...recordingOperations({ ...deps, recordings }), ...subscriptionOperations({ subscriptions, clock })],
    stop() {
      stopHearing();
      notifier.stop();
    },
  };
}

/** Where content is had without a token, by an address that works for a while. It is no path of Graph. */
export function serveDownloads(app: FastifyInstance, recordings: Recordings): void {
  app.get('/download/:link', async (request: FastifyRequest<{ Params: { link: string } }>, reply) => {
    if (request.headers.authorization !== undefined) recordings.counts.leakedTokens += 1;
    const recording = recordings.byLink(request.params.link);
    if (!recording) return reply.code(404).send();
    const headers = new Headers(request.headers.range === undefined ? {} : { range: request.headers.range });
    const answer = answerContent(recordings, recording, headers);
    return reply
      .code(answer.status)
      .headers({ ...answer.headers })
      .send(answer.body);
  });
}

function changeOf(recording: LocalRecording, origin: string): GraphChange {
  const { id, meeting } = recording;
  return {
    tenantId: meeting.tenantId,
    changeType: 'created',
    resource: `communications/onlineMeetings('${meeting.id}')/recordings('${id}')`,
    type: '#Microsoft.Graph.callRecording',
    id,
    data: toCallRecording(recording, origin),
  };
}

/** Whether a subscription is to be told of a change. */
function concerns({ tenantId, resource, changeTypes }: LocalSubscription, change: GraphChange): boolean {
  if (tenantId !== change.tenantId || !changeTypes.includes(change.changeType)) return false;
  if (resource.endsWith('/getAllRecordings')) return change.type.endsWith('.callRecording');
  return change.resource.toLowerCase().startsWith(`${resource.toLowerCase()}/`);
}
