// What npm test, npm run check and their single parts run. The last line is always `N passed, N failed`.
//   test.ts [static | unit | integration | journeys] [--only STEP] [--grep TITLE] [PART OF A TEST FILE'S PATH …]
import { parseArgs } from 'node:util';
import { browserEnvironment, buildStep } from './journey-needs.ts';
import { leftoversStep } from './leftovers.ts';
import { mochaStep } from './mocha-step.ts';
import { staticSteps } from './static-steps.ts';
import { runSteps, type FinishedStep, type Step } from './step.ts';
import { testFiles, type TestKind } from './test-kinds.ts';

const PARTS = ['static', 'unit', 'integration', 'journeys'] as const;
type Part = (typeof PARTS)[number];

interface Plan {
  /** Two at a time, silent unless they fail. */
  readonly checks: readonly Step[];
  /** Two at a time, shown as they run: a browser and a database seldom want the processor at once. */
  readonly tests: readonly Step[];
}

function plan(parameters: readonly string[]): Plan {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: { only: { type: 'string' }, grep: { type: 'string' } },
  });
  const [first] = positionals;
  const part = PARTS.find((name) => name === first) ?? null;
  const texts = part === null ? positionals : positionals.slice(1);
  const wanted = (name: Part) => (part === null ? texts.length === 0 || name !== 'static' : part === name);
  const tests = (['unit', 'journeys', 'integration'] as const) // the longest first
    .filter(wanted)
    .flatMap((kind) => tested(kind, texts, values.grep));

  const chosen = ({ name }: Step) =>
    values.only === undefined || name === values.only || name.startsWith(`${values.only}-`);
  const checks = (wanted('static') ? staticSteps : []).filter(chosen);
  const chosenTests = tests.filter(chosen);
  if (checks.length + chosenTests.length === 0 && (values.only !== undefined || texts.length > 0)) {
    const names = [...staticSteps, ...tests].map(({ name }) => name);
    throw new Error(
      `Nothing is called ${values.only ?? texts.join(', ')}. There are: ${names.join(', ')}, and test files.`,
    );
  }
  return { checks, tests: chosenTests };
}

/** What runs the tests of that kind: nothing, when there are none. */
function tested(kind: TestKind, texts: readonly string[], grep: string | undefined): Step[] {
  const files = testFiles(kind, texts);
  if (files.length === 0) return [];
  if (kind !== 'journeys') return [mochaStep({ kind, files, grep })];
  return [buildStep, mochaStep({ kind, files, grep, prepare: browserEnvironment })];
}

async function run({ checks, tests }: Plan, signal: AbortSignal): Promise<FinishedStep[]> {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  return [
    ...(await runSteps({ steps: checks, atOnce: 2, signal, print })),
    ...(await runSteps({ steps: tests, atOnce: 2, signal, print })),
    ...(await runSteps({ steps: [leftoversStep], atOnce: 1, signal: new AbortController().signal, print })),
  ];
}

function summary(steps: readonly FinishedStep[]): string {
  const total = (what: 'passed' | 'failed') => steps.reduce((sum, step) => sum + step[what], 0);
  const row = (name: string, passed: string, failed: string, took: string) =>
    `  ${name.padEnd(18)}${passed.padStart(8)}${failed.padStart(8)}${took.padStart(10)}`;
  return [
    '',
    row('', 'passed', 'failed', 'seconds'),
    ...steps.map(({ name, passed, failed, seconds }) => row(name, `${passed}`, `${failed}`, seconds.toFixed(1))),
    '',
    `${total('passed')} passed, ${total('failed')} failed`,
  ].join('\n');
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());

try {
  const steps = await run(plan(process.argv.slice(2)), interrupted.signal);
  if (interrupted.signal.aborted) console.log('\n  Interrupted: not every step has run.');
  console.log(summary(steps));
  const isGood = steps.every(({ failed }) => failed === 0);
  process.exitCode = interrupted.signal.aborted ? 130 : isGood ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
