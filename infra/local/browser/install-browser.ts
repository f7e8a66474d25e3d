import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findBrowser } from './find-browser.ts';

interface Attempt {
  readonly words: string;
  readonly program: string;
  readonly parameters: readonly string[];
}

const LIMIT_SECONDS = 300;
const LAST_CHARACTERS = 4000;
const MOST_LINES = 4;

/**
 * The browser of this machine, installed first when there is none: the system's Chromium where we may (root on a
 * Debian or Ubuntu), else Playwright's, which any user may download.
 *
 * @returns the path of its program
 * @throws with what each attempt said, when there is none to be had
 */
export async function ensureBrowser(log: (line: string) => void): Promise<string> {
  const found = findBrowser();
  if (found !== null) return found;

  const failures: string[] = [];
  for (const { words, program, parameters } of attempts()) {
    log(`No browser found: ${words}.`);
    const failure = await runToEnd(program, parameters, log);
    const installed = failure === null ? findBrowser() : null;
    if (installed !== null) return installed;
    failures.push(`  ${words}: ${failure ?? 'done, but the browser does not run (are system libraries missing?)'}`);
  }
  throw new Error(
    [
      'No Chromium, Chrome or Edge was found, and none could be installed:',
      ...failures,
      'Install one (on Debian or Ubuntu, as root: apt-get install chromium), or set UPBEAT_BROWSER to the path of its program.',
    ].join('\n'),
  );
}

function attempts(): Attempt[] {
  const isRoot = process.getuid?.() === 0;
  const hasApt = isRoot && spawnSync('apt-get', ['--version']).status === 0;
  const packageFile = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const commandLine = path.join(path.dirname(packageFile), 'cli.js');
  const install = [commandLine, 'install', ...(hasApt ? ['--with-deps'] : []), 'chromium'];
  const playwright = { words: "installing Playwright's Chromium", program: process.execPath, parameters: install };
  if (!hasApt) return [playwright];
  const apt = 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium';
  return [{ words: "installing the system's Chromium", program: 'sh', parameters: ['-c', apt] }, playwright];
}

/** Answers with what went wrong, or null. */
async function runToEnd(program: string, parameters: readonly string[], log: (line: string) => void) {
  const began = Date.now();
  const progress = setInterval(() => log(`  still at it, ${Math.round((Date.now() - began) / 1000)} s`), 10_000);
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_SECONDS * 1000 });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-LAST_CHARACTERS);
    });
  }
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    if (code === 0) return null;
    if (signal !== null) return `ended by ${signal} after ${Math.round((Date.now() - began) / 1000)} s`;
    return `ended with ${code ?? 'nothing'}\n${gist(said)}`;
  } finally {
    clearInterval(progress);
  }
}

/** Of what a program said, the errors, each once; its last lines when it named none. */
function gist(said: string): string {
  const lines = stripVTControlCharacters(said)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const errors = [...new Set(lines.filter((line) => /^(error|e|w)\b.*: /i.test(line)))];
  const telling = errors.length > 0 ? errors : lines;
  return telling.slice(-MOST_LINES).join('\n').replace(/^/gm, '    ');
}
