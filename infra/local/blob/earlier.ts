import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;
/** A process whose parent was killed notices within half a second, and keeps what it holds; then it is ended. */
const WAIT_MS = 5000;

/** Remembers which process works in this folder. */
export function noteProcess(folder: string, pid: number): void {
  writeFileSync(noteOf(folder), String(pid));
}

/** Waits until the Azurite of an earlier start has let go of this folder, and ends one that does not. Linux only. */
export async function endEarlier(folder: string): Promise<void> {
  const pid = notedIn(folder);
  const deadline = performance.now() + WAIT_MS;
  while (pid !== null && isAzuriteOf(folder, pid)) {
    if (performance.now() > deadline) process.kill(pid, 'SIGKILL');
    await wait(LOOK_EVERY_MS);
  }
  rmSync(noteOf(folder), { force: true });
}

function notedIn(folder: string): number | null {
  try {
    return Number(readFileSync(noteOf(folder), 'utf8'));
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
}

/** A stranger that got the same pid is not. */
function isAzuriteOf(folder: string, pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(join(folder, 'kept'));
  } catch {
    return false; // it is gone, or this is no Linux
  }
}

const noteOf = (folder: string): string => join(folder, 'azurite.pid');
