import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stopPostgres } from '../postgres/start-postgres.ts';

const state = join(import.meta.dirname, '../../../.upbeat');

/** A folder for the state of one bench, which goes when the bench ends; what killed benches left behind goes too. */
export async function inBenchFolder<Figures>(work: (folder: string) => Promise<Figures>): Promise<Figures> {
  await mkdir(state, { recursive: true });
  await forgetDeadBenches();
  const folder = join(state, `bench-${process.pid}`);
  try {
    return await work(folder);
  } finally {
    await forget(folder);
  }
}

async function forgetDeadBenches(): Promise<void> {
  for (const name of await readdir(state)) {
    const pid = /^bench-(?:start-)?(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await forget(join(state, name));
  }
}

async function forget(folder: string): Promise<void> {
  await stopPostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}
