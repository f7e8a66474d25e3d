import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '../..');
const app = join(root, 'teams-app');
const out = join(app, 'dist');

/** All that a built page depends on. */
const SOURCES = [app, join(root, 'api/src/domain'), join(root, 'api/src/contract'), join(root, 'package-lock.json')];
const LEFT_OUT = new Set(['node_modules', 'dist']);

/** Servers that still run may serve an older build, so the newest few stay. */
const BUILDS_KEPT = 3;

/**
 * The folder of the built pages, named after their content: nothing is built twice, and two processes that build at
 * once do not tread on each other.
 */
export async function buildApp({ log }: { log: (line: string) => void }): Promise<string> {
  const folder = join(out, await hashOf(SOURCES));
  if (existsSync(folder)) return folder;

  const started = Date.now();
  const { buildPages } = await import('@upbeat/teams-app/vite.config.ts');
  const unfinished = `${folder}.${process.pid}`;
  await buildPages(unfinished);
  await moveInto(folder, unfinished);
  await forgetOldBuilds();
  log(`Built the pages in ${((Date.now() - started) / 1000).toFixed(1)} s`);
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

async function forgetOldBuilds(): Promise<void> {
  await mkdir(out, { recursive: true });
  const builds = (await readdir(out, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const dated = await Promise.all(
    builds.map(async ({ name }) => ({ name, builtAt: (await stat(join(out, name))).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.builtAt - a.builtAt).slice(BUILDS_KEPT);
  await Promise.all(old.map(({ name }) => rm(join(out, name), { recursive: true, force: true })));
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
