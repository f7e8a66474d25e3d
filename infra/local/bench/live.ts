import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { startStack, type Stack } from '../stack/stack.ts';
import type { BenchRun } from './bench-options.ts';
import type { LoadFigures, LoadOrder } from './live-load.ts';
import { cpuSecondsOf, residentMbOf } from './process-usage.ts';

const MEMORY_EVERY_MS = 10_000;

/**
 * The live path at N participants, each with a sensor at 1 Hz and a stage: from the sample that leaves a sensor to the
 * frame in which a viewer reads it. The load runs in a process of its own; processor time is that of the api alone.
 */
export async function benchLive({ folder, signal, ...asked }: BenchRun) {
  const stack = await startStack({ folder, pages: false, ports: 'any', signal, log: () => undefined });
  try {
    await setUpOrganisations(stack);
    const { session } = await openClass(stack, new Date());
    return await measure(stack, session.id, { ...asked, signal });
  } finally {
    await stack.stop();
  }
}

async function measure(
  stack: Stack,
  sessionId: string,
  { participants, seconds, signal }: Pick<BenchRun, 'participants' | 'seconds' | 'signal'>,
) {
  const load = fork(join(import.meta.dirname, 'live-load.ts'), { execArgv: [], signal });
  load.on('error', () => undefined); // of the signal; whoever waits for it hears of it too
  const order: LoadOrder = {
    apiOrigin: stack.apiOrigin,
    browserAuthority: stack.browserAuthority,
    sessionId,
    participants,
    seconds,
  };
  load.send(order);
  await message(load, 'running', signal);
  const { pid } = stack.api();
  const before = { cpu: cpuSecondsOf(pid), at: performance.now() };
  const memory = [residentMbOf(pid)];
  const remember = setInterval(() => memory.push(residentMbOf(pid)), MEMORY_EVERY_MS);
  const done = message(load, 'done', signal).finally(() => clearInterval(remember));
  const figures = (await done) as LoadFigures;
  const elapsed = (performance.now() - before.at) / 1000;
  const cpuSeconds = cpuSecondsOf(pid) - before.cpu;
  return {
    participants,
    cpuSecondsPerParticipantMinute: cpuSeconds / participants / (elapsed / 60),
    bytesPerViewerSecond: figures.bytes / participants / elapsed,
    p50Ms: figures.p50Ms,
    p99Ms: figures.p99Ms,
    deliveredShare: figures.deliveredShare,
    samplesStoredShare: figures.storedShare,
    apiMemoryMb: {
      first: memory[0],
      atHalf: memory[memory.length >> 1],
      last: memory.at(-1),
      most: Math.max(...memory),
    },
    peers: {},
  };
}

async function message(load: ReturnType<typeof fork>, type: string, signal: AbortSignal): Promise<unknown> {
  for (;;) {
    const given = once(load, 'message', { signal });
    const [received] = (await Promise.race([given, failed(load)])) as [{ type: string }];
    if (received.type === type) return received;
  }
}

async function failed(load: ReturnType<typeof fork>): Promise<never> {
  const [code] = (await once(load, 'exit')) as [number];
  throw new Error(`The load ended with ${code} before it was done`);
}
