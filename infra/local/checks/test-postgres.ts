import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { holdLock } from '../lock.mjs';
import { startPostgres, stopPostgres } from '../postgres/start-postgres.ts';
import { testFolder } from './project.ts';

/** Nothing here outlives the tests, so the server need not wait for the disk. */
const THROWN_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** The name of this run, and of its folder; the runner hands its own to the processes it starts. */
export function runName(): string {
  return process.env['UPBEAT_TEST_RUN'] ?? `run-${process.pid}`;
}

/**
 * Gives the tests a PostgreSQL: its URL, as superuser, is `process.env.UPBEAT_TEST_POSTGRES`. A server that is already
 * named there is used instead. Each run has a server of its own, so two runs in one checkout do not meet.
 *
 * @returns what stops the server and forgets its data
 */
export async function startTestPostgres(): Promise<() => Promise<void>> {
  if (process.env['UPBEAT_TEST_POSTGRES']) return async () => undefined;
  await forgetDeadRuns();
  const folder = path.join(testFolder, runName());
  const server = await startPostgres({
    folder: path.join(folder, 'postgres'),
    settings: THROWN_AWAY,
    log: () => undefined,
  });
  process.env['UPBEAT_TEST_POSTGRES'] = server.adminUrl;
  return async () => {
    delete process.env['UPBEAT_TEST_POSTGRES'];
    await forgetRun(runName());
  };
}

/** Stops the server of a run, if it has one that still runs, and removes what the run kept. */
export async function forgetRun(name: string): Promise<void> {
  const folder = path.join(testFolder, name);
  if (!existsSync(folder)) return;
  await stopPostgres(path.join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A run that was killed outright leaves its server running and its folder behind. */
async function forgetDeadRuns(): Promise<void> {
  mkdirSync(testFolder, { recursive: true });
  const lock = await holdLock(path.join(testFolder, 'forgetting.lock'), () => undefined);
  try {
    for (const name of readdirSync(testFolder)) {
      const pid = /^run-(\d+)$/.exec(name)?.[1];
      if (pid !== undefined && !isAlive(Number(pid))) await forgetRun(name);
    }
  } finally {
    lock.release();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
