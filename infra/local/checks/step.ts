/** One thing that `npm test` does. */
export interface Step {
  readonly name: string;
  /** What it checks, in words. */
  readonly about: string;
  run(signal: AbortSignal): Promise<Outcome>;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** To be shown when something failed, whole; empty when the step has already shown it. */
  readonly output: string;
}

export interface FinishedStep extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

export interface RunSteps {
  steps: readonly Step[];
  atOnce: number;
  signal: AbortSignal;
  print: (text: string) => void;
}

/** Runs the steps in their order, some at once, all of them even when one fails. */
export async function runSteps({ steps, atOnce, signal, print }: RunSteps): Promise<FinishedStep[]> {
  const waiting = [...steps];
  const finished = new Map<Step, FinishedStep>();
  const worker = async () => {
    for (let step = waiting.shift(); step && !signal.aborted; step = waiting.shift()) {
      finished.set(step, await runStep(step, signal, print));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return steps.flatMap((step) => finished.get(step) ?? []);
}

async function runStep(step: Step, signal: AbortSignal, print: (text: string) => void): Promise<FinishedStep> {
  const began = performance.now();
  print(`  ${step.name}: ${step.about} …`);
  const outcome = await step
    .run(signal)
    .catch((error: unknown): Outcome => ({ passed: 0, failed: 1, output: words(error) }));
  const seconds = (performance.now() - began) / 1000;
  const result = outcome.failed === 0 ? 'passed' : 'FAILED';
  const output = outcome.failed > 0 && outcome.output !== '' ? `\n${outcome.output.trimEnd()}\n` : '';
  print(`  ${step.name}: ${result} in ${seconds.toFixed(1)} s${output}`);
  return { ...outcome, name: step.name, seconds };
}

function words(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
