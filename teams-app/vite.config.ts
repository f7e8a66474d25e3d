import react from '@vitejs/plugin-react';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, defineConfig, type UserConfig } from 'vite';

const here = import.meta.dirname;

/** One page a surface: every HTML file beside this one. */
function pages(): Record<string, string> {
  const files = readdirSync(here).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(files.map((file) => [file.slice(0, -'.html'.length), join(here, file)]));
}

const config: UserConfig = defineConfig({
  root: here,
  plugins: [react()],
  build: {
    target: 'es2023',
    outDir: join(here, 'dist'),
    assetsInlineLimit: 0, // the content security policy allows no data: fonts
    modulePreload: { polyfill: false }, // every browser of that target preloads modules itself
    rolldownOptions: { input: pages() },
  },
});

export default config;

/** Builds all pages into an empty folder. */
export async function buildPages(outDir: string): Promise<void> {
  await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, outDir, emptyOutDir: true },
  });
}
