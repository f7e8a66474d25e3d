import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { testFolder } from './project.ts';
import type { Step } from './step.ts';
import { forgetRun, runName } from './test-postgres.ts';

interface Leftover {
  readonly pid: number;
  readonly command: string;
}

const LAST_WORDS_MS = 3_000;

/** Ends what the tests should have ended, and says what that was. Elsewhere than on Linux it cannot be known. */
export const leftoversStep: Step = {
  name: 'left-running',
  about: 'no process outlives its test',
  async run() {
    const left = await stillRunning();
    await forgetRun(runName());
    for (const { pid } of left) end(pid);
    if (left.length === 0) return { passed: 1, failed: 0, output: '' };
    const names = left.map(({ pid, command }) => `  ${pid} ${command}`);
    return { passed: 0, failed: 1, output: ['Still running, now ended:', ...names].join('\n') };
  },
};

/** A browser takes a moment to go. */
async function stillRunning(): Promise<Leftover[]> {
  const deadline = Date.now() + LAST_WORDS_MS;
  for (;;) {
    const left = leftovers();
    if (left.length === 0 || Date.now() > deadline) return left;
    await wait(100);
  }
}

/** The run's name is in the environment of whatever the tests started; PostgreSQL overwrites its own, but works in our folder. */
function leftovers(): Leftover[] {
  if (process.platform !== 'linux') return [];
  const name = runName();
  const folder = path.join(testFolder, name);
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && entry !== String(process.pid))
    .filter((pid) => {
      const isOurs = look(() => readFileSync(`/proc/${pid}/environ`, 'utf8'))
        .split('\0')
        .includes(`UPBEAT_TEST_RUN=${name}`);
      return isOurs || look(() => readlinkSync(`/proc/${pid}/cwd`)).startsWith(folder + path.sep);
    })
    .map((pid) => ({
      pid: Number(pid),
      command: look(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
        .replaceAll('\0', ' ')
        .slice(0, 160),
    }));
}

/** Processes end while we look, and other users' are closed to us. */
function look(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
