import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a box keeps its state unless it is told otherwise. */
export const boxFolder = join(import.meta.dirname, '../../../.upbeat');

const PATIENCE_MS = 5_000;

/** Where the running box is, for commands beside it. */
export interface Running {
  readonly apiOrigin: string;
  readonly browserAuthority: string;
  readonly hostOrigin: string;
  readonly sessionId: string;
  readonly pid: number;
}

/** Written aside and moved into place whole: whoever reads it at that moment reads all of it or nothing. */
export async function tellRunning(running: Running, folder = boxFolder): Promise<void> {
  const aside = `${fileIn(folder)}.${process.pid}`;
  await writeFile(aside, JSON.stringify(running));
  await rename(aside, fileIn(folder));
}

export async function forgetRunning(folder = boxFolder): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

/** The box that runs now, or null; what a killed one left behind counts as none, also when its pid was given away. */
export async function findRunning(folder = boxFolder): Promise<Running | null> {
  let running: Running;
  try {
    running = JSON.parse(await readFile(fileIn(folder), 'utf8')) as Running;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null; // a disk that was full
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
  return isAlive(running.pid) && (await answers(running.hostOrigin)) ? running : null;
}

/** Whether somebody listens there; one that is busy with a thousand people may take its time. */
async function answers(origin: string): Promise<boolean> {
  try {
    const response = await fetch(origin, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.body?.cancel();
    return true;
  } catch (fault) {
    return fault instanceof Error && fault.name === 'TimeoutError';
  }
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
