import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira } from '../directory/directory.ts';

const root = join(import.meta.dirname, '../../..');
const WAIT_MS = 120_000;

/** From the command to the first tile on a stage in a browser: once with nothing kept, once on what the first left. */
export async function benchStart() {
  const folder = join(root, '.upbeat', `bench-start-${process.pid}`);
  try {
    const first = await startOnce(folder);
    return { secondsToLiveWall: await startOnce(folder), secondsToLiveWallWithoutState: first };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder: string): Promise<number> {
  const browser = await launchBrowser(); // its own start is no part of ours
  const began = performance.now();
  const box = spawn(process.execPath, [join(root, 'infra/local/run.mjs'), 'infra/local/start.ts', '--folder', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const hostOrigin = await addressOf(box);
    const page = await browser.newPage({ viewport: { width: 994, height: 678 } });
    await page.goto(`${hostOrigin}/?frame=stage&person=${amira.id}&w=994&h=678`);
    await page.frameLocator('iframe').getByRole('listitem').first().waitFor({ timeout: WAIT_MS });
    return (performance.now() - began) / 1000;
  } finally {
    await browser.close();
    box.kill('SIGINT');
    if (box.exitCode === null) await once(box, 'exit');
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
