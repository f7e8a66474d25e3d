import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { holdLock } from '../lock.mjs';
import { stopPostgres } from '../postgres/start-postgres.ts';
import { testFolder } from './project.ts';
import { endProcesses, processesOf } from './run-processes.ts';

/** The name of this run; the runner hands its own to the processes it starts. */
export function runName(): string {
  return process.env['UPBEAT_TEST_RUN'] ?? `run-${process.pid}`;
}

/** What a run keeps while it runs. */
export function runFolder(name = runName()): string {
  return path.join(testFolder, name);
}

/** The environment of this run's tests: its name, and a folder for their temporary files that goes when the run ends. */
export function runEnvironment(): Readonly<Record<string, string>> {
  const temporary = temporaryFolder(runName());
  mkdirSync(runFolder(), { recursive: true });
  mkdirSync(temporary, { recursive: true });
  return { UPBEAT_TEST_RUN: runName(), TMPDIR: temporary, TEMP: temporary, TMP: temporary };
}

/** A server of the tests keeps its data in a folder of the run that begins so; its process id follows. */
export const POSTGRES_FOLDER = 'postgres-';

/** Stops the servers of a run that still run, and removes what the run kept. */
export async function forgetRun(name: string): Promise<void> {
  const kept = existsSync(runFolder(name)) ? readdirSync(runFolder(name), { withFileTypes: true }) : [];
  for (const entry of kept.filter((one) => one.isDirectory() && one.name.startsWith(POSTGRES_FOLDER)))
    await stopPostgres(path.join(entry.parentPath, entry.name));
  for (const folder of [runFolder(name), temporaryFolder(name)]) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Clears up after runs that were killed outright. */
export async function forgetDeadRuns(): Promise<void> {
  mkdirSync(testFolder, { recursive: true });
  const lock = await holdLock(path.join(testFolder, 'forgetting.lock'), () => undefined);
  try {
    for (const name of readdirSync(testFolder)) {
      const pid = /^run-(\d+)$/.exec(name)?.[1];
      if (pid === undefined || isAlive(Number(pid))) continue;
      await forgetRun(name);
      endProcesses(processesOf(name));
    }
  } finally {
    lock.release();
  }
}

function temporaryFolder(name: string): string {
  return path.join(os.tmpdir(), `upbeat-${name}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
