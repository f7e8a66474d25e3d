// How to run npm without a shell: npm.cmd cannot be spawned, and a PATH may hold another npm than the one that runs us.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** @returns {[string, ...string[]]} the program and its first parameters */
export function npmCommand() {
  const beside = path.dirname(realpathSync(process.execPath));
  const candidates = [
    process.env.npm_execpath,
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  const script = candidates.find((file) => file && /npm-cli\.c?js$/.test(file) && existsSync(file));
  return script ? [process.execPath, script] : ['npm'];
}
