// For `mocha <files>` by hand, through .mocharc.json: a PostgreSQL, when one of the files needs it.
import type { Runner, Suite } from 'mocha';
import { needsPostgres } from './test-kinds.ts';
import { startTestPostgres } from './test-postgres.ts';
import { forgetDeadRuns, forgetRun, runName } from './test-run.ts';

let stop: (() => Promise<void>) | null = null;

/** Called by mocha once, before the first test. */
export async function mochaGlobalSetup(this: Runner): Promise<void> {
  const files = this.suite.suites.map((suite: Suite) => suite.file ?? '');
  if (!files.some(needsPostgres)) return;
  await forgetDeadRuns();
  stop = await startTestPostgres();
}

/** Called by mocha once, after the last test. */
export async function mochaGlobalTeardown(): Promise<void> {
  if (stop === null) return;
  await stop();
  await forgetRun(runName());
}
