import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { testFolder } from './project.ts';

/** A process that a test run started, directly or not. */
export interface RunProcess {
  readonly pid: number;
  readonly command: string;
}

/**
 * The processes of a run that still live. The run's name is in the environment of whatever its tests start; and
 * PostgreSQL, whose environment may be closed to us, names or works in the run's folder. Known on Linux only.
 */
export function processesOf(run: string): RunProcess[] {
  if (process.platform !== 'linux') return [];
  const folder = path.join(testFolder, run) + path.sep;
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && entry !== String(process.pid))
    .filter(
      (pid) =>
        look(() => readFileSync(`/proc/${pid}/environ`, 'utf8'))
          .split('\0')
          .includes(`UPBEAT_TEST_RUN=${run}`) || look(() => readlinkSync(`/proc/${pid}/cwd`)).startsWith(folder),
    )
    .map((pid) => ({
      pid: Number(pid),
      command: look(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
        .replaceAll('\0', ' ')
        .trim()
        .slice(0, 160),
    }));
}

/** Ends them at once. */
export function endProcesses(processes: readonly RunProcess[]): void {
  for (const { pid } of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

/** Processes end while we look, and those of other users are closed to us. */
function look(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
