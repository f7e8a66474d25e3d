import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastWords } from './last-words.ts';

const root = join(import.meta.dirname, '../../..');
const endWithParent = pathToFileURL(join(root, 'infra/local/end-with-parent.mjs')).href;

/** A slow machine reads the whole program within this time; it takes about a second elsewhere. */
const UP_WITHIN_MS = 60_000;
/** Nobody at a terminal waits longer for Ctrl-C; a process itself would take up to 25 seconds. */
const STOP_WITHIN_MS = 10_000;

/** The api, the worker or the bot, running. */
export interface ProductProcess {
  readonly origin: string;
  readonly pid: number;
  /** Settles when the process is gone, whoever ended it, with how it ended and what it had logged of what was wrong. */
  readonly gone: Promise<string>;
  /** Ends it politely, or at once as a crash would, and waits until it is gone. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface StartProductProcess {
  /** As people read it: `The worker has ended`. */
  readonly name: 'api' | 'worker' | 'bot';
  /** From the root of the project, such as `api/src/main.ts`. It sends `{ type: 'up', url }` once it serves. */
  readonly main: string;
  /** Of the authority that it is to trust. */
  readonly caFile: string;
  /** What it logs goes there. */
  readonly logFile: string;
  /** Gives up waiting for it, and ends it. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Starts a process of the product, as in production.
 *
 * @throws when it does not come up, with what it logged of what was wrong
 */
export async function startProductProcess(
  environment: Readonly<Record<string, string>>,
  { name, main, caFile, logFile, signal }: StartProductProcess,
): Promise<ProductProcess> {
  const log = openSync(logFile, 'a');
  const from = statSync(logFile).size;
  const started = spawn(process.execPath, ['--import', endWithParent, join(root, main)], {
    cwd: root,
    env: { ...process.env, ...environment, NODE_EXTRA_CA_CERTS: caFile },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true, // a terminal's Ctrl-C reaches us alone; we then stop it before what it rests on
  });
  closeSync(log);
  const logged = (): string => `What was wrong, by its log ${logFile}:\n${lastWords(logFile, from)}`;
  const gone = once(started, 'exit').then(
    ([code, by]) => `The ${name} has ended (${by ?? `exit code ${code}`}). ${logged()}`,
  );
  const stop = async (how: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    if (started.exitCode === null && started.signalCode === null) started.kill(how);
    const insist = setTimeout(() => started.kill('SIGKILL'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(insist);
  };

  const late = AbortSignal.timeout(UP_WITHIN_MS);
  try {
    const given = AbortSignal.any([late, ...(signal ? [signal] : [])]);
    const { url } = await Promise.race([upMessage(started, given), gone.then(fail)]);
    return { origin: `http://localhost:${new URL(url).port}`, pid: started.pid ?? 0, gone, stop };
  } catch (fault) {
    await stop('SIGKILL');
    if (late.aborted) fail(`The ${name} does not serve after ${UP_WITHIN_MS / 1000} s. ${logged()}`);
    throw fault;
  }
}

function fail(words: string): never {
  throw new Error(words);
}

async function upMessage(started: ChildProcess, signal: AbortSignal): Promise<{ url: string }> {
  const [message] = (await once(started, 'message', { signal })) as [{ type: 'up'; url: string }];
  return message;
}
