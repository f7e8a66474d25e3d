// npm start: Teams in a box, with a class that is live.
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openBox } from './box/open-box.ts';
import { findRunning, forgetRunning, type Running } from './box/running.ts';
import { readStartOptions, type StartOptions } from './box/start-options.ts';
import { CommandMistake } from './command-mistake.ts';
import { holdLock } from './lock.mjs';
import { stopPostgres } from './postgres/start-postgres.ts';

const log = (line: string): void => console.log(line);

/** Answers with the exit code. */
async function start(options: StartOptions): Promise<number> {
  const folder = resolve(options.folder);
  const running = await findRunning(folder);
  if (running) return tellAddress(running, options);

  await mkdir(folder, { recursive: true });
  // Held until everything has stopped, so that nobody starts on what is about to be taken away.
  const lock = await Promise.race([
    holdLock(join(folder, 'start.lock'), () => log('Another start is at it, or still stopping; waiting for it.')),
    appears(folder),
  ]);
  if ('hostOrigin' in lock) return tellAddress(lock, options);
  try {
    if (options.fresh) await forget(folder);
    return await runBox(folder, options.people);
  } finally {
    lock.release();
  }
}

async function runBox(folder: string, people: number): Promise<number> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping.signal.aborted) log('Stopping …');
      stopping.abort();
    });
  }
  try {
    const box = await openBox({ folder, people, log, signal: stopping.signal });
    log(`\n  Teams in a box   ${box.hostOrigin}\n  Ctrl-C stops everything.\n`);

    const broken = await Promise.race([box.broken, aborted(stopping.signal)]);
    if (broken !== null) log(`${broken}\nStopping …`);
    await forgetRunning(folder);
    await box.stop();
    log(broken === null ? 'Stopped.' : 'Stopped. npm start begins again with what was stored.');
    return broken === null ? 0 : 1;
  } catch (fault) {
    if (!stopping.signal.aborted) throw fault;
    log('Stopped before it was up.');
    return 0;
  }
}

async function forget(folder: string): Promise<void> {
  log('Forgetting what earlier starts kept.');
  await stopPostgres(join(folder, 'postgres')); // of a start that was killed
  for (const kept of ['postgres', 'postgres.log', 'authority', 'logs', 'running.json']) {
    await rm(join(folder, kept), { recursive: true, force: true });
  }
}

function tellAddress({ hostOrigin }: Running, { fresh }: StartOptions): number {
  log(`Upbeat runs already: ${hostOrigin}`);
  if (fresh) log('Stop it first (Ctrl-C where it runs): then --fresh forgets what it keeps.');
  return fresh ? 1 : 0;
}

/** Another start that was a moment earlier has come up. */
async function appears(folder: string): Promise<Running> {
  for (;;) {
    await wait(200);
    const running = await findRunning(folder);
    if (running) return running;
  }
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((done) => {
    if (signal.aborted) done(null);
    signal.addEventListener('abort', () => done(null), { once: true });
  });
}

/** What somebody at a terminal can act on. */
function explain(fault: unknown): string {
  const words = fault instanceof Error ? fault.message : String(fault);
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  if (code === 'EACCES' || code === 'EPERM') {
    return `${words}\nHas another user started Upbeat in this folder before? Then .upbeat belongs to them.`;
  }
  if (code === 'ENOSPC' || words.includes('No space left on device')) return `${words}\nThe disk is full.`;
  return `${words}\nIf that is due to what earlier starts kept, npm start -- --fresh begins anew without it.`;
}

try {
  process.exit(await start(readStartOptions(process.argv.slice(2))));
} catch (fault) {
  console.error(fault instanceof CommandMistake ? fault.message : `\nUpbeat could not start: ${explain(fault)}`);
  process.exit(1);
}
