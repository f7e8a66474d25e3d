import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBox } from './box/open-box.ts';
import { boxFolder, findRunning, forgetRunning } from './box/running.ts';
import { holdLock } from './lock.mjs';

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    people: { type: 'string', default: '60' },
    folder: { type: 'string', default: boxFolder },
  },
});
const folder = resolve(values.folder);
const log = (line: string): void => console.log(line);

const running = await findRunning(folder);
if (running) {
  log(`Upbeat runs already: ${running.hostOrigin}`);
  process.exit(0);
}

await mkdir(folder, { recursive: true });
const lock = await holdLock(join(folder, 'start.lock'), () => log('Another start is at it; waiting.'));
if (values.fresh) {
  log('Forgetting what earlier starts kept.');
  for (const kept of ['postgres', 'postgres.log', 'authority', 'logs']) {
    await rm(join(folder, kept), { recursive: true, force: true });
  }
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

const box = await openBox({
  folder,
  people: Number(values.people),
  log,
});
lock.release();
log('');
log(`  Teams in a box   ${box.hostOrigin}`);
log('  Ctrl-C stops everything.');
log('');

await Promise.race([box.gone, stopped(stopping.signal)]);
if (!stopping.signal.aborted) log(`The api has ended by itself. Its log: ${join(folder, 'logs/api.log')}`);
log('Stopping …');
await forgetRunning(folder);
await box.stop();
log('Stopped.');
process.exit(stopping.signal.aborted ? 0 : 1);

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
