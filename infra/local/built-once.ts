import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '../..');
const LEFT_OUT = new Set(['node_modules', 'dist']);

export interface Build {
  /** Where builds of this kind are kept. */
  readonly builds: string;
  /** Files and folders on which the result depends; tests do not count. */
  readonly sources: readonly string[];
  /** Servers that still run may serve an older build, so the newest few stay. */
  readonly kept: number;
  readonly build: (into: string) => Promise<void>;
}

/**
 * Builds unless this very content is built already. Two processes that build at once do not tread on each other.
 *
 * @returns the folder of the result, named after the content of the sources
 */
export async function builtOnce({ builds, sources, kept, build }: Build): Promise<string> {
  const folder = join(builds, await hashOf(sources));
  if (existsSync(folder)) return folder;
  await mkdir(builds, { recursive: true });
  const unfinished = `${folder}.${process.pid}`;
  await build(unfinished);
  await moveInto(folder, unfinished);
  await forgetOld(builds, kept);
  return folder;
}

async function moveInto(folder: string, unfinished: string): Promise<void> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true }); // another process was quicker, with the same content
  }
}

async function forgetOld(builds: string, kept: number): Promise<void> {
  const finished = (await readdir(builds)).filter((name) => /^[0-9a-f]{16}$/.test(name));
  const dated = await Promise.all(
    finished.map(async (name) => ({ name, builtAt: (await stat(join(builds, name))).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.builtAt - a.builtAt).slice(kept);
  const unfinished = (await readdir(builds)).filter((name) => isAbandoned(/^[0-9a-f]{16}\.(\d+)$/.exec(name)?.[1]));
  const gone = [...old.map(({ name }) => name), ...unfinished];
  await Promise.all(gone.map((name) => rm(join(builds, name), { recursive: true, force: true })));
}

/** Whether a build was begun by a process that was killed. */
function isAbandoned(pid: string | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}

async function hashOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesUnder(source)) {
      hash.update(relative(root, file).split(sep).join('/'));
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesUnder(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const wanted = entries
    .filter(({ name }) => !LEFT_OUT.has(name) && !/\.test\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(wanted.map(({ name }) => filesUnder(join(path, name))));
  return nested.flat();
}
