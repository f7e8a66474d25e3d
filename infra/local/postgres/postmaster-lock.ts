import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a running server writes into its data folder. */
export interface PostmasterLock {
  readonly pid: number;
  readonly port: number;
}

/** Who runs this data folder according to its lock file, or null; the file outlives a server that was killed. */
export function readPostmasterLock(folder: string): PostmasterLock | null {
  try {
    const lines = readFileSync(lockFile(folder), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** PostgreSQL would refuse for ever when the pid in a stale lock now belongs to somebody else. */
export function removePostmasterLock(folder: string): void {
  rmSync(lockFile(folder), { force: true });
}

/** Whether that process is the server of this folder: a stranger that got the same pid, or a zombie, is not. */
export function isServerOf(folder: string, pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  if (process.platform === 'win32') return true; // no cheap way to ask; a start then fails with words
  return commandOf(pid).includes(` -D ${folder} -p `); // as we start it
}

/** What anybody may see of anybody's process; its environment and folder are closed to a root with few capabilities. */
function commandOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-p', String(pid), '-ww', '-o', 'args='], { encoding: 'utf8' });
  } catch {
    return ''; // ended between the two questions
  }
}

function lockFile(folder: string): string {
  return path.join(folder, 'postmaster.pid');
}
