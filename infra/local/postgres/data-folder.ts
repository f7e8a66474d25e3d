import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { NativePostgres } from './native.ts';
import type { ServerAccount } from './server-account.ts';

const PASSWORD_FILE = 'upbeat-password';

/**
 * Makes a data folder with UTF-8, a locale that is the same on every system, and a random password kept inside.
 * It is made beside its place and moved there whole, so a start that was cut off leaves nothing half-made.
 */
export async function makeDataFolder(folder: string, native: NativePostgres, account: ServerAccount): Promise<void> {
  removeUnfinished(folder);
  const made = `${folder}.new-${process.pid}`;
  const data = path.join(made, 'data');
  const passwordFile = path.join(made, PASSWORD_FILE);
  mkdirSync(data, { recursive: true });
  writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (account.owner) {
    for (const place of [made, data, passwordFile]) chownSync(place, account.owner.uid, account.owner.gid);
  }
  const { program, parameters, options } = account.command(native.initdb, [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
    '--no-instructions',
  ]);
  try {
    await promisify(execFile)(program, parameters, { ...options, cwd: path.parse(folder).root });
  } catch (cause) {
    rmSync(made, { recursive: true, force: true });
    const words = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : '';
    throw new Error(`PostgreSQL could not make its data folder ${folder}: ${words}`, { cause });
  }
  renameSync(passwordFile, path.join(data, PASSWORD_FILE));
  renameSync(data, folder);
  rmSync(made, { recursive: true });
}

export function hasDataFolder(folder: string): boolean {
  return existsSync(path.join(folder, 'PG_VERSION'));
}

/** @throws when the folder was made by something else */
export function dataFolderPassword(folder: string): string {
  const file = path.join(folder, PASSWORD_FILE);
  if (!existsSync(file))
    throw new Error(`${folder} was not made by this project (no ${PASSWORD_FILE} in it): remove it.`);
  return readFileSync(file, 'utf8');
}

function removeUnfinished(folder: string): void {
  const parent = path.dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${path.basename(folder)}.new-`))
      rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}
