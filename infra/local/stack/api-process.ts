import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../../..');
const endWithParent = pathToFileURL(join(root, 'infra/local/end-with-parent.mjs')).href;

export interface ApiProcess {
  readonly origin: string;
  readonly pid: number;
  /** Settles when the process is gone, whoever ended it. */
  readonly gone: Promise<void>;
  /** Ends it politely, or at once as a crash would, and waits until it is gone. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Starts the api as a process of its own, as in production; what it logs goes to a file.
 *
 * @throws when it ends before it serves, with where its log is
 */
export async function startApiProcess(
  environment: Readonly<Record<string, string>>,
  { caFile, logFile }: { caFile: string; logFile: string },
): Promise<ApiProcess> {
  const log = createWriteStream(logFile, { flags: 'a' });
  const api = spawn(process.execPath, ['--import', endWithParent, join(root, 'api/src/main.ts')], {
    cwd: root,
    env: { ...process.env, ...environment, NODE_EXTRA_CA_CERTS: caFile },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true, // a terminal's Ctrl-C reaches us alone; we then stop the api before what it rests on
  });
  api.stdout?.pipe(log, { end: false });
  api.stderr?.pipe(log, { end: false });
  const gone = once(api, 'exit').then(() => void log.end());

  const up = await Promise.race([upMessage(api), gone.then(() => null)]);
  if (up === null) throw new Error(`The api ended before it could serve. Its log: ${logFile}`);
  return {
    origin: `http://localhost:${new URL(up.url).port}`,
    pid: api.pid ?? 0,
    gone,
    async stop(signal = 'SIGTERM') {
      if (api.exitCode === null && api.signalCode === null) api.kill(signal);
      await gone;
    },
  };
}

async function upMessage(api: ChildProcess): Promise<{ url: string }> {
  const [message] = (await once(api, 'message')) as [{ type: 'up'; url: string }];
  return message;
}
