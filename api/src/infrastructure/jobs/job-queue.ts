import { PgBoss, type JobWithMetadata } from 'pg-boss';
import type { JobName, JobOf } from '../../application/jobs.ts';
import { isUpbeatError } from '../../domain/errors.ts';
import { databaseAddress } from '../postgres/address.ts';
import { takeBackOrphans } from './orphans.ts';
import { JOB_NAMES, JOBS_SCHEMA, QUEUES } from './queues.ts';
import { openTurns } from './turns.ts';

/**
 * Runs again what it throws at, so it must be harmless twice. It should give up when the signal says so. After the last
 * try nobody runs it again.
 */
export type JobHandler<Name extends JobName> = (
  job: JobOf<Name>,
  signal: AbortSignal,
  isLastTry: boolean,
) => Promise<void>;

export interface JobQueue {
  /** From now on this process takes jobs of this name. */
  work<Name extends JobName>(name: Name, handler: JobHandler<Name>): Promise<void>;
  /** Takes no more, lets what runs end within the time, and hands back the rest: it runs elsewhere, or after the start. */
  stop(withinMs: number): Promise<void>;
}

/** One try of a job that failed, by ids alone. */
export interface FailedTry {
  readonly name: JobName;
  readonly jobId: string;
  readonly sessionId: string;
  /** From 1 on. */
  readonly attempt: number;
  /** After it the job lies with those that an admin decides upon. */
  readonly isLast: boolean;
}

export interface OpenJobQueue {
  /** As the role that `migrate` made. */
  readonly databaseUrl: string;
  readonly password?: (() => Promise<string>) | undefined;
  /** Told of trouble with the database, every few seconds. The queue goes on by itself once it is back. */
  readonly onFault: (fault: unknown) => void;
  readonly onFailedTry: (failed: FailedTry, fault: unknown) => void;
}

/** So that two jobs in a row, and a change in the channel at their end, take a few seconds. */
const LOOK_EVERY_SECONDS = 0.5;

/** How often the heartbeats of running jobs are looked at, by any of the processes. */
const WATCH_EVERY_SECONDS = 5;

const TELL_EVERY_MS = 5000;

/** Fetching, heartbeats and the watch take one each, and a moment only. */
const CONNECTIONS = 4;

/** @throws when the database does not answer, or when its jobs are of another version than this process knows */
export async function openJobQueue(options: OpenJobQueue): Promise<JobQueue> {
  const { databaseUrl, password, onFailedTry } = options;
  const onFault = nowAndThen(options.onFault);
  const address = databaseAddress(databaseUrl, password);
  const boss = new PgBoss({
    ...address,
    schema: JOBS_SCHEMA,
    application_name: 'upbeat-jobs',
    max: CONNECTIONS,
    migrate: false,
    schedule: false,
    reindex: false, // that is for the owner of the tables
    superviseIntervalSeconds: WATCH_EVERY_SECONDS,
    monitorIntervalSeconds: WATCH_EVERY_SECONDS,
  });
  boss.on('error', onFault);
  await boss.start();
  const turns = openTurns(address, { atOnce: atOnceOf(JOB_NAMES), onFault });
  const sweeps: Promise<void>[] = [];
  let stopped: Promise<void> | null = null;

  return {
    async work(name, handler) {
      const { atOnce, turnOf } = QUEUES[name];
      const turnOfJob = (job: JobOf<typeof name>): string => `${job.tenantId} ${turnOf(job)}`;
      // Beside the work, and only to be quicker: what it cannot take back is missed by its heartbeat.
      sweeps.push(takeBackOrphans({ boss, turns }, { name, turnOf: turnOfJob }).catch(onFault));
      await boss.work(
        name,
        {
          pollingIntervalSeconds: LOOK_EVERY_SECONDS,
          localConcurrency: atOnce,
          groupConcurrency: 1,
          includeMetadata: true,
          perJobResults: true,
        },
        (jobs: JobWithMetadata<JobOf<typeof name>>[]) => Promise.all(jobs.map(run)),
      );

      async function run(job: JobWithMetadata<JobOf<typeof name>>) {
        const isLast = job.retryCount >= job.retryLimit;
        try {
          await turns.take(turnOfJob(job.data), () => handler(job.data, job.signal, isLast));
          return { id: job.id, status: 'completed' as const };
        } catch (fault) {
          const { id: jobId, retryCount } = job;
          const { sessionId } = job.data;
          onFailedTry({ name, jobId, sessionId, attempt: retryCount + 1, isLast }, fault);
          return { id: job.id, status: 'failed' as const, output: { code: codeOf(fault) } }; // messages may quote
        }
      }
    },
    stop: (withinMs) => (stopped ??= end(withinMs)),
  };

  async function end(withinMs: number): Promise<void> {
    const tooLate = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => tooLate.resolve(undefined), withinMs);
    const ended = JOB_NAMES.map((name) => boss.offWork(name, { wait: true }));
    await Promise.race([Promise.all([...ended, ...sweeps]), tooLate.promise]);
    clearTimeout(timer);
    await boss.stop({ graceful: false }); // what still runs is failed, which hands it back
    await turns.close();
  }
}

/** A database that is away is noticed by every look at it: that is said once in a while, and not twice a second. */
function nowAndThen(tell: (fault: unknown) => void): (fault: unknown) => void {
  let quietUntilMs = 0;
  return (fault) => {
    if (performance.now() < quietUntilMs) return;
    quietUntilMs = performance.now() + TELL_EVERY_MS;
    tell(fault);
  };
}

function atOnceOf(names: readonly JobName[]): number {
  return names.reduce((sum, name) => sum + QUEUES[name].atOnce, 0);
}

function codeOf(fault: unknown): string {
  return isUpbeatError(fault) ? fault.code : 'unexpected';
}
