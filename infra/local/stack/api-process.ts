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
/** Nobody at a terminal waits longer for Ctrl-C; the api itself would take up to 25 seconds. */
const STOP_WITHIN_MS = 10_000;

export interface ApiProcess {
  readonly origin: string;
  readonly pid: number;
  /** Settles when the process is gone, whoever ended it, with how it ended and what it had logged of what was wrong. */
  readonly gone: Promise<string>;
  /** Ends it politely, or at once as a crash would, and waits until it is gone. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface StartApiProcess {
  /** Of the authority that the api is to trust. */
  readonly caFile: string;
  /** What it logs goes there. */
  readonly logFile: string;
  /** Gives up waiting for it, and ends it. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Starts the api as a process of its own, as in production.
 *
 * @throws when it does not come up, with what it logged of what was wrong
 */
export async function startApiProcess(
  environment: Readonly<Record<string, string>>,
  { caFile, logFile, signal }: StartApiProcess,
): Promise<ApiProcess> {
  const log = openSync(logFile, 'a');
  const from = statSync(logFile).size;
  const api = spawn(process.execPath, ['--import', endWithParent, join(root, 'api/src/main.ts')], {
    cwd: root,
    env: { ...process.env, ...environment, NODE_EXTRA_CA_CERTS: caFile },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true, // a terminal's Ctrl-C reaches us alone; we then stop the api before what it rests on
  });
  closeSync(log);
  const logged = (): string => `What was wrong, by its log ${logFile}:\n${lastWords(logFile, from)}`;
  const gone = once(api, 'exit').then(([code, by]) => `The api has ended (${by ?? `exit code ${code}`}). ${logged()}`);
  const stop = async (how: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    if (api.exitCode === null && api.signalCode === null) api.kill(how);
    const insist = setTimeout(() => api.kill('SIGKILL'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(insist);
  };

  const late = AbortSignal.timeout(UP_WITHIN_MS);
  try {
    const given = AbortSignal.any([late, ...(signal ? [signal] : [])]);
    const { url } = await Promise.race([upMessage(api, given), gone.then(fail)]);
    return { origin: `http://localhost:${new URL(url).port}`, pid: api.pid ?? 0, gone, stop };
  } catch (fault) {
    await stop('SIGKILL');
    if (late.aborted) fail(`The api does not serve after ${UP_WITHIN_MS / 1000} s. ${logged()}`);
    throw fault;
  }
}

function fail(words: string): never {
  throw new Error(words);
}

async function upMessage(api: ChildProcess, signal: AbortSignal): Promise<{ url: string }> {
  const [message] = (await once(api, 'message', { signal })) as [{ type: 'up'; url: string }];
  return message;
}
