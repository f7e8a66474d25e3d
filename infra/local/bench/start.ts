import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira } from '../directory/directory.ts';
import type { BenchRun } from './bench-options.ts';

const root = join(import.meta.dirname, '../../..');
const WAIT_MS = 120_000;

/** From the command to the first tile on a stage in a browser: once with nothing kept, once on what the first left. */
export async function benchStart({ folder, signal }: BenchRun) {
  const secondsToLiveWallWithoutState = await startOnce(folder, signal);
  return { secondsToLiveWall: await startOnce(folder, signal), secondsToLiveWallWithoutState };
}

async function startOnce(folder: string, signal: AbortSignal): Promise<number> {
  const browser = await launchBrowser(); // its own start is no part of ours
  const letGo = (): void => void browser.close(); // whatever waits for a page then fails
  signal.addEventListener('abort', letGo);
  const began = performance.now();
  const box = spawn(process.execPath, [join(root, 'infra/local/run.mjs'), 'infra/local/start.ts', '--folder', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(box, 'exit');
  try {
    const hostOrigin = await addressOf(box);
    signal.throwIfAborted();
    const page = await browser.newPage({ viewport: { width: 994, height: 678 } });
    await page.goto(`${hostOrigin}/?frame=stage&person=${amira.id}&w=994&h=678`);
    await page.frameLocator('iframe').getByRole('listitem').first().waitFor({ timeout: WAIT_MS });
    return (performance.now() - began) / 1000;
  } finally {
    signal.removeEventListener('abort', letGo);
    await browser.close();
    box.kill('SIGINT');
    await ended;
  }
}

async function addressOf(box: ChildProcess): Promise<string> {
  if (!box.stdout) throw new Error('The box has no output');
  for await (const line of createInterface(box.stdout)) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (address !== undefined && line.includes('Teams in a box')) return address;
  }
  throw new Error('The box ended before it was up');
}
