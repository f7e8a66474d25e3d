import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { endEarlier, noteProcess } from './earlier.ts';
import { startDoor } from './door.ts';

const azurite = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js');
const endWithParent = pathToFileURL(join(import.meta.dirname, '../end-with-parent.mjs')).href;

const ACCOUNT = 'upbeatlocal';
const UP_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 5000;

export interface BlobOptions {
  /** Where blobs lie, from one start to the next. */
  readonly folder: string;
  /** A certificate for localhost. */
  readonly tls: { readonly key: string; readonly cert: string };
  /** Made when it is not there, as provisioning does in Azure. */
  readonly container: string;
  /** Whose pages may read from it. */
  readonly pages: string;
  /** 0, the default, takes a free port. */
  readonly httpsPort?: number;
  readonly httpPort?: number;
  /** Takes how to stop it, as soon as there is something to stop. */
  readonly stops: (() => Promise<void>)[];
}

/** Azure Blob Storage as Microsoft's own emulator has it: for servers by https and a token, for browsers by a link. */
export interface LocalBlob {
  readonly endpoint: string;
  /** The same for browsers, without a certificate to complain about, and for reading alone. */
  readonly clientEndpoint: string;
  readonly container: string;
  /** Settles when Azurite is gone, whoever ended it. */
  readonly gone: Promise<void>;
}

/**
 * Starts Azurite as a process of its own, which ends with this one however that ends.
 *
 * @throws when it does not come up, with what it said
 */
export async function startBlob(options: BlobOptions): Promise<LocalBlob> {
  const { folder, tls, container, httpsPort = 0, httpPort = 0, stops } = options;
  mkdirSync(folder, { recursive: true });
  await endEarlier(folder);
  const key = randomBytes(64).toString('base64'); // known here alone: Upbeat is let in by its token
  const { started, gone, origin } = await startAzurite({ folder, tls, port: httpsPort, key });
  stops.push(async () => {
    started.kill('SIGTERM');
    const insist = setTimeout(() => started.kill('SIGKILL'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(insist);
  });
  const endpoint = `${origin}/${ACCOUNT}`;
  await provision(endpoint, key, options);
  const door = await startDoor({ to: origin, port: httpPort });
  stops.push(() => door.stop());
  return { endpoint, clientEndpoint: `${door.origin}/${ACCOUNT}`, container, gone };
}

async function startAzurite({
  folder,
  tls,
  port,
  key,
}: Pick<BlobOptions, 'folder' | 'tls'> & { port: number; key: string }): Promise<{
  started: ChildProcess;
  gone: Promise<void>;
  origin: string;
}> {
  const [keyFile, certFile] = [join(folder, 'tls.key'), join(folder, 'tls.pem')];
  writeFileSync(keyFile, tls.key, { mode: 0o600 });
  writeFileSync(certFile, tls.cert);
  const logFile = join(folder, 'azurite.log');
  const log = openSync(logFile, 'w');
  const parameters = [
    ['--blobHost', '127.0.0.1', '--blobPort', String(port), '--location', join(folder, 'kept')],
    ['--oauth', 'basic', '--cert', certFile, '--key', keyFile],
    ['--silent', '--disableTelemetry', '--skipApiVersionCheck', '--disableProductStyleUrl'],
  ].flat();
  const started = spawn(process.execPath, ['--import', endWithParent, azurite, ...parameters], {
    cwd: folder,
    env: { ...process.env, AZURITE_ACCOUNTS: `${ACCOUNT}:${key}`, UPBEAT_END_BY: 'SIGTERM' },
    stdio: ['ignore', 'pipe', log],
    detached: true, // a terminal's Ctrl-C reaches us alone; what rests on it is stopped first
  });
  closeSync(log);
  noteProcess(folder, started.pid ?? 0);
  const gone = once(started, 'exit').then(() => undefined);
  const refused = gone.then((): never => {
    throw new Error(`Azurite did not start:\n${readFileSync(logFile, 'utf8').slice(-1500).trim()}`);
  });
  try {
    const origin = await Promise.race([addressOf(started), refused]);
    refused.catch(() => undefined); // its end is told by `gone` from here on
    return { started, gone, origin };
  } catch (fault) {
    started.kill('SIGKILL');
    throw fault;
  }
}

/** As localhost, which its certificate and Upbeat's settings say. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('Azurite has no output');
  const lines = createInterface({ input: stdout, signal: AbortSignal.timeout(UP_WITHIN_MS) });
  for await (const line of lines) {
    const port = /listens on https:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    stdout.resume(); // what it says later is not read, and must not fill up
    return `https://localhost:${port}`;
  }
  throw new Error(`Azurite does not listen after ${UP_WITHIN_MS / 1000} s`);
}

/** What Bicep does in Azure: the container, closed to the public, and whose pages may read. */
async function provision(endpoint: string, key: string, { container, pages }: BlobOptions): Promise<void> {
  const service = new BlobServiceClient(endpoint, new StorageSharedKeyCredential(ACCOUNT, key));
  await service.getContainerClient(container).createIfNotExists();
  await service.setProperties({
    cors: [
      {
        allowedOrigins: pages,
        allowedMethods: 'GET,HEAD,OPTIONS',
        allowedHeaders: 'range',
        exposedHeaders: 'accept-ranges,content-length,content-range',
        maxAgeInSeconds: 3600,
      },
    ],
  });
}
