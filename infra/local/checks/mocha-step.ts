import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { endWithParent, root } from './project.ts';
import { endOnAbort } from './run-command.ts';
import type { Outcome, Step } from './step.ts';
import { testKinds, type TestKind } from './test-kinds.ts';
import { forgetDeadRuns, runEnvironment } from './test-run.ts';

export interface MochaStep {
  kind: TestKind;
  files: readonly string[];
  /** Only tests whose title matches. */
  grep: string | undefined;
  /** What must be there first; what it answers is added to the environment of the tests. */
  prepare?: () => Promise<Readonly<Record<string, string>>>;
}

const LIMIT_MS = 20 * 60_000;

/** All tests of one kind in one process, which shows them as they run. */
export function mochaStep({ kind, files, grep, prepare }: MochaStep): Step {
  const { about, timeoutMs } = testKinds[kind];
  return {
    name: kind,
    about: `${files.length} ${files.length === 1 ? 'file' : 'files'}, ${about}`,
    async run(signal) {
      const environment = await preparation(prepare);
      if (environment instanceof Error) return { passed: 0, failed: 1, output: environment.message };
      const parameters = [
        ...['--import', endWithParent, path.join(import.meta.dirname, 'mocha-process.ts')],
        ...['--timeout', String(timeoutMs)],
        ...(kind === 'journeys' ? [] : ['--compact']),
        ...(grep === undefined ? [] : ['--grep', grep]),
      ];
      return count(parameters.concat(files), environment, AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]));
    },
  };
}

/** What is missing on this machine is said in words; where in our code that came up helps nobody. */
async function preparation(prepare: MochaStep['prepare']): Promise<Readonly<Record<string, string>> | Error> {
  try {
    return (await prepare?.()) ?? {};
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}

async function count(
  parameters: string[],
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Outcome> {
  await forgetDeadRuns();
  const tests = spawn(process.execPath, parameters, {
    cwd: root,
    env: { ...process.env, ...runEnvironment(), ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let counts: { passed: number; failed: number } | null = null;
  tests.on('message', (message: { passed: number; failed: number }) => {
    counts = message;
  });
  const letGo = endOnAbort(tests, signal);
  const [code] = (await once(tests, 'close')) as [number | null];
  letGo();
  return judge(counts, code);
}

/** A process that ends oddly is one more failure, whatever its tests said. */
function judge(counts: { passed: number; failed: number } | null, code: number | null): Outcome {
  if (counts === null) return { passed: 0, failed: 1, output: `The tests ended without a result (exit code ${code}).` };
  const isOdd = code !== (counts.failed === 0 ? 0 : 1);
  return { ...counts, failed: counts.failed + (isOdd ? 1 : 0), output: isOdd ? `Exit code ${code}.` : '' };
}
