import path from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** Room around a card in the window of the gallery, on both sides together. */
const ROOM_AROUND = 24;

/** Opens an empty window in which cards can be shown: `window.gallery`. */
export async function openGallery(browser: Browser, width: number): Promise<Page> {
  const script = await (built ??= build());
  const viewport = { width: width + ROOM_AROUND, height: 900 };
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.setContent('<!doctype html><html lang="en"><title>Cards</title><body></body></html>');
  await page.addStyleTag({ path: path.join(import.meta.dirname, '../adaptive-cards/cards.css') });
  await page.addScriptTag({ content: script });
  return page;
}

let built: Promise<string> | undefined;

async function build(): Promise<string> {
  const vite = await import('vite');
  const results = await vite.build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: path.join(import.meta.dirname, 'gallery-page.ts'), formats: ['iife'], name: 'cards' },
      rolldownOptions: {
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log); // "use client" means nothing without a server
        },
      },
    },
  });
  const files = (Array.isArray(results) ? results : [results]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  return files.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}
