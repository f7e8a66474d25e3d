import { setTimeout as wait } from 'node:timers/promises';
import { endProcesses, processesOf, type RunProcess } from './run-processes.ts';
import type { Step } from './step.ts';
import { forgetRun, runName } from './test-run.ts';

const LAST_WORDS_MS = 3_000; // a browser takes a moment to go

/** Ends what the tests should have ended, says what that was, and removes what the run kept. */
export const leftoversStep: Step = {
  name: 'left-running',
  about: process.platform === 'linux' ? 'no process outlives the tests' : 'cannot be known on this system',
  async run() {
    const left = await stillRunning();
    await forgetRun(runName()); // a database that is shut down leaves no shared memory behind
    endProcesses(processesOf(runName()));
    if (left.length === 0) return { passed: 1, failed: 0, output: '' };
    const names = left.map(({ pid, command }) => `  ${pid} ${command}`);
    return { passed: 0, failed: 1, output: ['Still running, now ended:', ...names].join('\n') };
  },
};

async function stillRunning(): Promise<RunProcess[]> {
  const deadline = Date.now() + LAST_WORDS_MS;
  for (;;) {
    const left = processesOf(runName());
    if (left.length === 0 || Date.now() > deadline) return left;
    await wait(100);
  }
}
