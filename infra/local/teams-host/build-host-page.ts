import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const page = join(import.meta.dirname, 'page');
const builds = join(root, '.upbeat/built/teams-host');

/** All that the built page depends on. */
const SOURCES = [
  page,
  join(import.meta.dirname, 'protocol'),
  join(import.meta.dirname, 'box.ts'),
  join(root, 'teams-app/src/shared/look'),
  join(root, 'package-lock.json'),
];

/**
 * Builds the page of the local Teams client, unless this very content is built already.
 *
 * @returns its folder, named after its content
 */
export async function buildHostPage(): Promise<string> {
  const folder = join(builds, await hashOf(SOURCES));
  if (existsSync(folder)) return folder;

  const unfinished = `${folder}.${process.pid}`;
  const { build } = await import('vite');
  await build({
    root: page,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2023',
      outDir: unfinished,
      emptyOutDir: true,
      assetsInlineLimit: 0, // the content security policy allows no data: fonts
      modulePreload: { polyfill: false }, // every browser of that target preloads modules itself
      chunkSizeWarningLimit: 1000, // Fluent and React, read from this machine
      rolldownOptions: {
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log); // "use client" means nothing without a server
        },
      },
    },
  });
  await moveInto(folder, unfinished);
  return folder;
}

async function moveInto(folder: string, unfinished: string): Promise<void> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true }); // another process was quicker, with the same content
  }
  for (const name of await readdir(builds)) {
    const isOlder = /^[0-9a-f]{16}$/.test(name) && join(builds, name) !== folder;
    if (isOlder) await rm(join(builds, name), { recursive: true, force: true }); // servers keep theirs in memory
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
  if ((await stat(path)).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  const names = (await readdir(path)).sort();
  const nested = await Promise.all(names.map((name) => filesUnder(join(path, name))));
  return nested.flat();
}
