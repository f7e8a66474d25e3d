import type { FastifyBaseLogger } from 'fastify';
import { foldDueSeries } from './application/summaries/fold-series.ts';
import { summariseSession } from './application/summaries/summarise-session.ts';
import type { WorkerConfig } from './config.ts';
import { proofOfProcess } from './infrastructure/entra/process-proof.ts';
import { openJobQueue } from './infrastructure/jobs/job-queue.ts';
import { openDatabase } from './infrastructure/postgres/database.ts';
import type { RunningProcess } from './infrastructure/system/run-process.ts';
import { createHealthServer } from './presentation/http/health-server.ts';
import { startRounds } from './presentation/rounds.ts';

/** What of the 25 s that a process has to stop is left to jobs: then they are handed back. */
const JOBS_END_WITHIN_MS = 15_000;

/** Builds the worker by hand, top to bottom, and starts it: what is done after a change, and what comes round. */
export async function startWorker(config: WorkerConfig, log: FastifyBaseLogger): Promise<RunningProcess> {
  // The world
  const { databasePassword: password } = proofOfProcess(config.entra.proof);
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

  // Jobs
  await queue.work('summarise-session', (job) => summariseSession(database, job));

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
      await Promise.all([queue.stop(JOBS_END_WITHIN_MS), stopRounds()]);
      await health.close();
      await database.close();
    },
  };
}
