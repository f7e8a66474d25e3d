import type { FastifyBaseLogger } from 'fastify';
import { deleteOldRecordings, deleteRecording } from './application/recordings/delete-recording.ts';
import { pullRecording } from './application/recordings/pull-recording.ts';
import { arrangeClass } from './application/scheduling/arrange-class.ts';
import { matchComingClasses } from './application/scheduling/ask-to-match.ts';
import { matchAnswers } from './application/scheduling/match-answers.ts';
import { remindClass } from './application/scheduling/remind-class.ts';
import { sendNotice } from './application/scheduling/send-notice.ts';
import { findMissingRecordings, reconcileRecordings } from './application/recordings/find-recordings.ts';
import { tryRefusedAgain } from './application/recordings/try-refused-again.ts';
import { createKeepSubscriptions } from './application/recordings/keep-subscriptions.ts';
import { foldDueSeries } from './application/summaries/fold-series.ts';
import { summariseSession } from './application/summaries/summarise-session.ts';
import type { WorkerConfig } from './config.ts';
import type { TenantId } from './domain/directory/identity.ts';
import { blobVideoStore } from './infrastructure/blob/video-store.ts';
import { createApplicationTokens } from './infrastructure/entra/application-tokens.ts';
import { entraCredential } from './infrastructure/entra/entra-credential.ts';
import { proofOfProcess } from './infrastructure/entra/process-proof.ts';
import { graphActivityFeed } from './infrastructure/graph/activity-feed.ts';
import { appInCatalogue } from './infrastructure/graph/app-in-catalogue.ts';
import { graphCalendar } from './infrastructure/graph/calendar.ts';
import { createGraph } from './infrastructure/graph/graph-client.ts';
import { createGraphContent } from './infrastructure/graph/graph-content.ts';
import { graphMeetings } from './infrastructure/graph/meetings.ts';
import { graphPeopleDirectory } from './infrastructure/graph/people-directory.ts';
import { readKeyring } from './infrastructure/graph/notifications/keyring.ts';
import { graphRecordings } from './infrastructure/graph/recordings.ts';
import { graphSubscriptions } from './infrastructure/graph/subscriptions.ts';
import { openJobQueue } from './infrastructure/jobs/job-queue.ts';
import { openDatabase } from './infrastructure/postgres/database.ts';
import type { RunningProcess } from './infrastructure/system/run-process.ts';
import {
  systemClock,
  systemDigest,
  systemNewHash,
  systemNewId,
  systemNewSecret,
  systemPause,
  systemRandom,
} from './infrastructure/system/system.ts';
import { systemMemory } from './infrastructure/system/memory.ts';
import { ffprobeVideo, findFfprobe } from './infrastructure/video/ffprobe.ts';
import { createHealthServer } from './presentation/http/health-server.ts';
import { startRounds } from './presentation/rounds.ts';

/** What of the 25 s that a process has to stop is left to jobs: then they are handed back. */
const JOBS_END_WITHIN_MS = 15_000;

/** What a change notification does not tell, or did not, is heard after so long at the latest. */
const ANSWERS_EVERY_MS = 10 * 60_000;

/** Builds the worker by hand, top to bottom, and starts it: what is done after a change, and what comes round. */
export async function startWorker(config: WorkerConfig, log: FastifyBaseLogger): Promise<RunningProcess> {
  // The world
  const clock = systemClock;
  const { authority, clientId, homeTenantId } = config.entra;
  const { client: proof, databasePassword: password } = proofOfProcess(config.entra.proof);
  const database = await openDatabase(config.databaseUrl, {
    password,
    onFault: (err) => log.warn({ err }, 'database connection lost'),
  });
  const queue = await openJobQueue({
    databaseUrl: config.databaseUrl,
    password,
    onFault: (err) => log.warn({ err }, 'jobs wait for the database'),
    onFailedTry: (failed, err) =>
      failed.isLast
        ? log.error({ ...failed, err }, 'a job was given up')
        : log.warn({ ...failed, err }, 'a job failed'),
  });

  const { inTransaction } = database;

  // Microsoft 365
  const { url, teamsAppId, appOrigin, webhookOrigin, notificationKeys } = config.graph;
  const tokens = createApplicationTokens({ authority, clientId, ...proof });
  const graph = createGraph({ url, tokens, clock });
  const recordings = graphRecordings({ graph, content: createGraphContent({ url, tokens }) });
  const feed = graphActivityFeed({ graph, teamsAppId });
  const arranging = {
    inTransaction,
    clock,
    digest: systemDigest,
    calendar: graphCalendar(graph),
    meetings: graphMeetings({ graph, app: appInCatalogue(graph, teamsAppId), appOrigin }),
    people: graphPeopleDirectory(graph),
  };

  // Recordings
  const stopping = new AbortController();
  const credential = entraCredential({ authority, clientId, tenantId: homeTenantId, ...proof });
  const videos = blobVideoStore({ ...config.blob, credential, clock });
  const pulling = {
    inTransaction,
    videos,
    source: recordings,
    probeVideo: ffprobeVideo(findFfprobe(config.ffprobe)),
    clock,
    random: systemRandom,
    newHash: systemNewHash,
    pause: systemPause,
    memory: systemMemory(),
  };
  const finding = {
    ...database,
    clock,
    newId: systemNewId,
    source: recordings,
    onFault: (tenantId: TenantId, err: unknown) => log.warn({ tenantId, err }, 'recordings wait to be found'),
  };
  const keepSubscriptions = createKeepSubscriptions({
    ...database,
    clock,
    digest: systemDigest,
    newSecret: systemNewSecret,
    source: graphSubscriptions({
      graph,
      keyring: notificationKeys === null ? null : readKeyring(notificationKeys),
      webhookOrigin,
    }),
    onFault: (tenantId, err) => log.warn({ tenantId, err }, 'subscriptions wait to be kept'),
  });

  // Jobs
  await queue.work('summarise-session', (job) => summariseSession(database, job));
  await queue.work('arrange-class', (job, signal, isLastTry) => arrangeClass(arranging, job, { signal, isLastTry }));
  await queue.work('match-answers', (job) => matchAnswers(arranging, job));
  await queue.work('remind-class', (job) => remindClass({ inTransaction, clock }, job));
  await queue.work('send-notice', (job) => sendNotice({ inTransaction, clock, feed }, job));
  await queue.work('pull-recording', (job, signal, isLastTry) =>
    pullRecording(pulling, job, { signal: AbortSignal.any([signal, stopping.signal]), isLastTry }),
  );
  await queue.work('delete-recording', (job) => deleteRecording({ inTransaction, videos }, job));

  // Rounds
  const stopRounds = startRounds(
    [
      { name: 'sample partitions', everyMs: 6 * 3_600_000, work: () => database.preparePartitions() },
      {
        name: 'series',
        everyMs: 10_000,
        work: () =>
          foldDueSeries({
            ...database,
            onFault: (sessionId, err) => log.warn({ sessionId, err }, 'a class waits to be folded'),
          }),
      },
      { name: 'old recordings', everyMs: 3_600_000, work: () => deleteOldRecordings({ ...database, clock }) },
      {
        name: 'answers',
        everyMs: ANSWERS_EVERY_MS,
        work: () =>
          matchComingClasses({
            ...database,
            clock,
            onFault: (tenantId, err) => log.warn({ tenantId, err }, 'answers in calendars wait to be read'),
          }),
      },
      { name: 'subscriptions', everyMs: 10_000, work: () => keepSubscriptions() },
      { name: 'recordings', everyMs: 60_000, work: () => reconcileRecordings(finding) },
      { name: 'refused recordings', everyMs: 3_600_000, work: () => tryRefusedAgain(finding) },
      { name: 'missing recordings', everyMs: 5 * 60_000, work: () => findMissingRecordings(finding) },
    ],
    log,
  );

  // Health
  let isStopping = false;
  const health = createHealthServer({
    logger: log,
    health: { isReady: async () => !isStopping && (await database.isReady()), version: '0.1.0' },
  });
  await health.listen({ port: config.port, host: config.host });

  return {
    url: health.listeningOrigin,
    async stop() {
      isStopping = true;
      stopping.abort(); // a recording takes longer than anybody waits: it goes on elsewhere from where it is
      await Promise.all([queue.stop(JOBS_END_WITHIN_MS), stopRounds()]);
      await health.close();
      await database.close();
    },
  };
}
