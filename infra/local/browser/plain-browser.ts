import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from './install-browser.ts';

/** A browser that treats its pages as a person's would: one that lies behind another is hidden and slowed down. */
export interface PlainBrowser {
  readonly browser: Browser;
  stop(): Promise<void>;
}

const QUIET = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const PATIENCE_MS = 20_000;

/**
 * Starts a browser by itself and then looks into it. One that Playwright starts gives every page the focus and lets
 * none rest, so that nothing could be learnt about hidden pages there.
 */
export async function launchPlainBrowser(parameters: readonly string[]): Promise<PlainBrowser> {
  const program = await ensureBrowser((line) => process.stderr.write(`${line}\n`));
  const folder = await mkdtemp(join(tmpdir(), 'upbeat-browser-'));
  const child = spawn(program, [...QUIET, ...parameters, '--remote-debugging-port=0', `--user-data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');

  async function stop(): Promise<void> {
    child.kill();
    await gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  try {
    const address = await addressOf(child.stderr);
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    return {
      browser,
      async stop() {
        await browser.close();
        await stop();
      },
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** Chromium says where it listens in its first lines. */
function addressOf(lines: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`The browser does not say where it listens:\n${said}`)),
      PATIENCE_MS,
    );
    lines.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
