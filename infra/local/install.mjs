// Brings node_modules in line with package-lock.json, once, also when two commands start at the same moment.
// No dependencies and nothing newer than Node 20.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { holdLock } from './lock.mjs';
import { npmCommand } from './npm-command.mjs';

/**
 * @param {{ root: string, log: (line: string) => void, npm: RunNpm }} options
 *   `npm` runs npm to its end, tells its process id at once, and answers with its exit code
 * @typedef {(program: string, parameters: string[], onStart: (pid: number) => void) => Promise<number>} RunNpm
 * @returns {Promise<number>} 0 when everything is installed, otherwise npm's exit code
 */
export async function installPackages({ root, log, npm }) {
  const stamp = path.join(root, 'node_modules/.upbeat-installed');
  const lockfile = readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled()) return 0;

  mkdirSync(path.join(root, '.upbeat'), { recursive: true });
  const lock = await holdLock(path.join(root, '.upbeat/install.lock'), () =>
    log('Another command is installing the packages; waiting for it.'),
  );
  try {
    if (isInstalled()) return 0;
    if (!isInstalledByHand(root, JSON.parse(lockfile.toString()))) {
      rmSync(stamp, { force: true });
      const code = await install({ log, npm, onStart: lock.shareWith });
      if (code !== 0) return code;
    }
    writeFileSync(stamp, wanted);
    return 0;
  } finally {
    lock.release();
  }
}

async function install({ log, npm, onStart }) {
  log('Installing packages (about 1.3 GB, once).');
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const progress = setInterval(() => log(`  still installing, ${seconds()} s`), 10_000);
  try {
    const [program, ...leading] = npmCommand();
    const code = await npm(program, [...leading, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], onStart);
    log(code === 0 ? `Packages installed in ${seconds()} s.` : failure(code, seconds()));
    return code;
  } finally {
    clearInterval(progress);
  }
}

function failure(code, seconds) {
  if (code > 128) return `Installing was interrupted after ${seconds} s; the next start begins it again.`;
  return [
    `Installing the packages failed after ${seconds} s: npm ci ended with ${code}, and said why above.`,
    'Usual causes: the package registry cannot be reached (try: npm ping), the disk is full (1.5 GB is enough),',
    'or this folder belongs to another user. The next start tries again.',
  ].join('\n');
}

/**
 * True when somebody ran npm themselves: npm writes node_modules/.package-lock.json last, so when it names every
 * package of the lockfile there is nothing to do. Optional packages of other systems are rightly absent.
 */
function isInstalledByHand(root, lockfile) {
  const file = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(file)) return false;
  const present = JSON.parse(readFileSync(file, 'utf8')).packages;
  const same = (name, entry) =>
    present[name] ? present[name].version === entry.version : entry.optional || entry.devOptional;
  return (
    Object.keys(present).every((name) => name in lockfile.packages) &&
    Object.entries(lockfile.packages).every(([name, entry]) => !name.includes('node_modules/') || same(name, entry))
  );
}
