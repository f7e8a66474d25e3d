import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { holdLock } from '../lock.mjs';
import { dataFolderPassword, hasDataFolder, makeDataFolder } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { nativePostgres, type NativePostgres } from './native.ts';
import { isServerOf, readPostmasterLock, removePostmasterLock } from './postmaster-lock.ts';
import { serverAccount, type ServerAccount } from './server-account.ts';

export interface StartPostgres {
  /** Where the data lives; made when missing. The server's own log is this path with `.log`. */
  folder: string;
  /** The wished port; another free one when it is taken, and any free one when left out. */
  port?: number;
  log: (line: string) => void;
  /** Server settings, such as `{ fsync: 'off' }` for data that a test throws away. */
  settings?: Readonly<Record<string, string>>;
}

export interface RunningPostgres {
  /** As superuser, to the database `postgres`. */
  readonly adminUrl: string;
  readonly port: number;
  /** True when an earlier start was killed and its server still ran: it is the same server, now ours to stop. */
  readonly adopted: boolean;
  /** Settles when the server is gone, whoever ended it. Waiting for it keeps no process alive. */
  readonly gone: Promise<void>;
  /** Shuts the server down and waits until its process is gone. Twice is harmless. */
  stop(): Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly native: NativePostgres;
  readonly account: ServerAccount;
}

const ATTEMPTS = 20;
const READY_SECONDS = 60; // after a crash the server first replays its log

/**
 * Starts a PostgreSQL server on 127.0.0.1, or takes over the one that still runs on this folder.
 * The server is a process group of its own: a Ctrl-C in the terminal reaches us first, and we stop it last.
 *
 * @throws when it does not come up, with the end of its log
 */
export async function startPostgres(options: StartPostgres): Promise<RunningPostgres> {
  const { port = 0, log, settings = {} } = options;
  const native = nativePostgres();
  mkdirSync(path.dirname(options.folder), { recursive: true });
  const folder = spelledOut(options.folder);
  const place = { folder, native, account: serverAccount([native.folder, path.dirname(folder)]) };
  const lock = await holdLock(`${folder}.lock`, () => log('PostgreSQL: another start is at it; waiting.'));
  try {
    const found = await adopt(place);
    if (found) {
      log(`PostgreSQL: still running on port ${found.port}, taken over.`);
      return found;
    }
    if (!hasDataFolder(folder)) {
      log('PostgreSQL: making its data folder, about a second, once.');
      await makeDataFolder(folder, native, place.account);
    }
    const started = await start(place, port, settings);
    const instead = port === 0 || started.port === port ? '' : ` (${port} is taken)`;
    log(`PostgreSQL: ready on port ${started.port}${instead}.`);
    return started;
  } finally {
    lock.release();
  }
}

/** Stops whatever server runs on this folder, and waits until its process is gone. */
export async function stopPostgres(dataFolder: string): Promise<void> {
  if (!existsSync(dataFolder)) return;
  const folder = spelledOut(dataFolder);
  const lock = readPostmasterLock(folder);
  if (!lock || !isServerOf(folder, lock.pid)) return;
  const native = nativePostgres();
  const account = serverAccount([native.folder, path.dirname(folder)]);
  const stop = async (mode: 'fast' | 'immediate', seconds: number) => {
    const { program, parameters, options } = account.command(native.pgCtl, [
      'stop',
      `--pgdata=${folder}`,
      `--mode=${mode}`,
      `--timeout=${seconds}`,
    ]);
    await promisify(execFile)(program, parameters, { ...options, cwd: path.parse(folder).root });
  };
  await stop('fast', 15).catch(async () => {
    if (isServerOf(folder, lock.pid)) await stop('immediate', 15); // else it ended by itself meanwhile
  });
  while (isServerOf(folder, lock.pid)) await wait(20); // its lock file goes a moment before its process
}

/** The one name of a folder, by which its server is recognised. */
function spelledOut(folder: string): string {
  return path.join(realpathSync(path.dirname(folder)), path.basename(folder));
}

/** The server of an earlier start that was killed; waits for one that is just coming up or going down. */
async function adopt(place: Place): Promise<RunningPostgres | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const lock = readPostmasterLock(place.folder);
    if (!lock) return null;
    if (!isServerOf(place.folder, lock.pid)) {
      removePostmasterLock(place.folder);
      return null;
    }
    if (await isServing(place.folder, lock.port)) {
      return running(place.folder, { port: lock.port, adopted: true, gone: endOf(place.folder, lock.pid) });
    }
    await wait(250);
  }
  throw new Error(`PostgreSQL runs on ${place.folder} but does not answer:\n${endOfLog(place.folder)}`);
}

async function start(
  place: Place,
  wished: number,
  settings: Readonly<Record<string, string>>,
): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(wished);
    const server = await launch(place, port, settings);
    if (server) return running(place.folder, { port, adopted: false, gone: server.ended });
    if (attempt === ATTEMPTS) throw new Error(`PostgreSQL did not start:\n${endOfLog(place.folder)}`);
    await wait(100); // somebody took the port in between, or a killed server is still letting go of its memory
  }
}

/** Answers when the server is up with a promise of its end, or with null when it gave up, which another attempt may cure. */
async function launch(
  { folder, native, account }: Place,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<{ ended: Promise<void> } | null> {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_preload_libraries: 'pg_stat_statements',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { program, parameters, options } = account.command(native.postgres, [
    '-D',
    folder,
    '-p',
    String(port),
    ...flags,
  ]);
  const logFile = openSync(`${folder}.log`, 'w');
  const server = spawn(program, parameters, {
    ...options,
    cwd: path.parse(folder).root,
    env: { ...process.env, LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', logFile, logFile],
  });
  closeSync(logFile);
  await once(server, 'spawn');
  const ended = once(server, 'exit').then(() => undefined);
  server.unref();
  const deadline = Date.now() + READY_SECONDS * 1000;
  while (server.exitCode === null && server.signalCode === null) {
    if (await isServing(folder, port)) return { ended };
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL is not ready after ${READY_SECONDS} s:\n${endOfLog(folder)}`);
    await wait(20);
  }
  return null;
}

/** A server that is no child of ours must be looked at. */
async function endOf(folder: string, pid: number): Promise<void> {
  while (isServerOf(folder, pid)) await wait(1000, undefined, { ref: false });
}

/** That the server on this port is the one of this folder: an open port alone proves nothing. */
async function isServing(folder: string, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl(folder, port), connectionTimeoutMillis: 1500 });
  client.on('error', () => undefined); // it may go down under us; the answer below says so
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0] !== undefined && realpathSync(rows[0].data_directory) === realpathSync(folder);
  } catch {
    return false; // not up yet, or a stranger on that port
  } finally {
    await client.end().catch(() => undefined);
  }
}

function running(folder: string, server: Pick<RunningPostgres, 'port' | 'adopted' | 'gone'>): RunningPostgres {
  return { ...server, adminUrl: adminUrl(folder, server.port), stop: () => stopPostgres(folder) };
}

function adminUrl(folder: string, port: number): string {
  return `postgres://postgres:${dataFolderPassword(folder)}@127.0.0.1:${port}/postgres`;
}

function endOfLog(folder: string): string {
  const file = `${folder}.log`;
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-1500).trim() : 'it wrote no log';
}
