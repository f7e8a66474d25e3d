import { join } from 'node:path';
import { builtOnce } from '../built-once.ts';

const root = join(import.meta.dirname, '../../..');
const page = join(import.meta.dirname, 'page');

/** The folder of the built page of the local Teams client; builds it when this content was not built before. */
export function buildHostPage(): Promise<string> {
  return builtOnce({
    builds: join(root, '.upbeat/built/teams-host'),
    sources: [
      page,
      join(import.meta.dirname, 'protocol'),
      join(import.meta.dirname, 'box.ts'),
      join(root, 'teams-app/src/shared/look'),
      join(root, 'package-lock.json'),
    ],
    kept: 2, // a server keeps its own in memory
    build,
  });
}

async function build(into: string): Promise<void> {
  const vite = await import('vite');
  await vite.build({
    root: page,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2023',
      outDir: into,
      emptyOutDir: true,
      assetsInlineLimit: 0, // the content security policy allows no data: fonts
      modulePreload: { polyfill: false }, // every browser of that target preloads modules itself
      chunkSizeWarningLimit: 1600, // Fluent, React and the renderer of cards, read from this machine
      rolldownOptions: {
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log); // "use client" means nothing without a server
        },
      },
    },
  });
}
