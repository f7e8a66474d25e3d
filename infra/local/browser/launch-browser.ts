import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { ensureBrowser } from './install-browser.ts';

/** What keeps a browser quiet and the same on every machine: no first-run pages, no updates, no calls home. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Playwright would end our process at a Ctrl-C, before we have stopped what else runs. It closes the browser all the same. */
const SIGNALS_ARE_OURS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/**
 * Starts a headless Chromium, Chrome or Edge, installing one first when the machine has none.
 *
 * @param options of Playwright's launch; `args` are added to ours
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await ensureBrowser((line) => process.stderr.write(`${line}\n`));
  return chromium.launch({
    executablePath,
    ...SIGNALS_ARE_OURS,
    ...options,
    args: [...QUIET, ...(options.args ?? [])],
  });
}
