import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a box keeps its state unless it is told otherwise. */
export const boxFolder = join(import.meta.dirname, '../../../.upbeat');

/** Where the running box is, for commands beside it. */
export interface Running {
  readonly apiOrigin: string;
  readonly browserAuthority: string;
  readonly hostOrigin: string;
  readonly sessionId: string;
  readonly pid: number;
}

export async function tellRunning(running: Running, folder = boxFolder): Promise<void> {
  await writeFile(fileIn(folder), JSON.stringify(running));
}

export async function forgetRunning(folder = boxFolder): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

/** The box that runs now, or null; what a killed one left behind counts as none. */
export async function findRunning(folder = boxFolder): Promise<Running | null> {
  let running: Running;
  try {
    running = JSON.parse(await readFile(fileIn(folder), 'utf8')) as Running;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
  return isAlive(running.pid) ? running : null;
}

function fileIn(folder: string): string {
  return join(folder, 'running.json');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}
