import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './project.ts';

const LIMIT_MS = 300_000;
const GRACE_MS = 5_000;

/** Runs a program to its end and answers with its exit code (null when a signal ended it) and all it said. */
export async function runCommand(
  [program, ...parameters]: readonly [string, ...string[]],
  signal: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(program, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const letGo = endOnAbort(child, AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output: Buffer.concat(chunks).toString() };
  } finally {
    letGo();
  }
}

/** Asks a child to end when the signal fires, and insists a little later. Answers with what calls that off. */
export function endOnAbort(child: { kill(signal: NodeJS.Signals): boolean }, signal: AbortSignal): () => void {
  let insist: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill('SIGTERM');
    insist = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  };
  if (signal.aborted) end();
  signal.addEventListener('abort', end);
  return () => {
    signal.removeEventListener('abort', end);
    clearTimeout(insist);
  };
}
