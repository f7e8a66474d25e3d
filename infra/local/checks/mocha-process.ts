// The process in which tests of one kind run: `test.ts` starts it, and hears the counts from it.
import Mocha from 'mocha';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CompactReporter } from './compact-reporter.ts';
import { needsPostgres } from './test-kinds.ts';
import { startTestPostgres } from './test-postgres.ts';

const CLOSING_MS = 10_000;

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { timeout: { type: 'string', default: '10000' }, grep: { type: 'string' }, compact: { type: 'boolean' } },
});

const stopPostgres = files.some(needsPostgres) ? await startTestPostgres() : null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void endAtOnce());

const mocha = new Mocha({
  timeout: Number(values.timeout),
  reporter: values.compact ? CompactReporter : Mocha.reporters.Spec,
  forbidOnly: true,
  forbidPending: true,
  ...(values.grep === undefined ? {} : { grep: new RegExp(values.grep) }),
});
for (const file of files) await load(file);
const runner = mocha.run(() => void finish());

/** A file that cannot be loaded is one failed test, and the others still run. */
async function load(file: string): Promise<void> {
  mocha.files = [path.resolve(file)];
  try {
    await mocha.loadFilesAsync();
  } catch (error) {
    const suite = Mocha.Suite.create(mocha.suite, file);
    suite.addTest(
      new Mocha.Test('can be loaded', () => {
        throw error;
      }),
    );
  }
}

async function finish(): Promise<void> {
  await stopPostgres?.();
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  process.send?.({ passed: passes, failed: failures });
  process.exitCode = failures === 0 ? 0 : 1;
  setTimeout(complain, CLOSING_MS).unref(); // does not fire in a process that ends by itself
}

/** A forgotten server or pool keeps the process, and with it the whole run, waiting for ever. */
function complain(): void {
  const open = process.getActiveResourcesInfo().filter((name) => !['TTYWrap', 'PipeWrap', 'Timeout'].includes(name));
  console.error(`The tests ended, but something keeps their process open: ${open.join(', ') || 'a timer'}.`);
  process.exit(2);
}

async function endAtOnce(): Promise<void> {
  await stopPostgres?.();
  process.exit(130);
}
