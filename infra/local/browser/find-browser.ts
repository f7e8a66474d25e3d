import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Where a Chromium, Chrome or Edge that somebody installed usually is; the first that runs is taken. */
const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/opt/microsoft/msedge/msedge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (!folder) return [];
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((program) =>
      path.win32.join(folder, program),
    );
  }),
};

/**
 * The browser of this machine that can show the app: `UPBEAT_BROWSER`, else one that is installed, else Playwright's.
 *
 * @returns the path of its program, or null when there is none
 * @throws when `UPBEAT_BROWSER` names a program that does not run
 */
export function findBrowser(): string | null {
  const chosen = process.env['UPBEAT_BROWSER'];
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Error(`UPBEAT_BROWSER is ${chosen}, which does not run: name the program of a Chromium, Chrome or Edge.`);
  }
  const places = [...(USUAL_PLACES[process.platform] ?? []), chromium.executablePath()];
  return places.find(runs) ?? null;
}

/** Ubuntu's /usr/bin/chromium-browser, for one, is a script that only asks for a snap: so ask for its version. */
function runs(program: string): boolean {
  if (!existsSync(program)) return false;
  if (process.platform === 'win32') return true; // there --version opens a window
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return asked.status === 0 && /\d+\.\d+/.test(asked.stdout);
}
