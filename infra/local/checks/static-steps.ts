import { readFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand } from '../npm-command.mjs';
import { lockfileFaults, type Lockfile } from './lockfile.ts';
import { root } from './project.ts';
import { runCommand } from './run-command.ts';
import { sourceFiles } from './source-files.ts';
import type { Step } from './step.ts';
import { wordingFaults } from './wording.ts';

/** What can be judged without running the product; the slow ones first, since two run at a time. */
export const staticSteps: readonly Step[] = [
  tool('lint', 'eslint', ['eslint/bin/eslint.js', '.', '--max-warnings=0']),
  types('types-api', 'api/tsconfig.json'),
  types('types-core', 'api/tsconfig.core.json'),
  types('types-bot', 'bot/tsconfig.json'),
  types('types-teams-app', 'teams-app/tsconfig.json'),
  types('types-local', 'infra/local/tsconfig.json'),
  types('types-host-page', 'infra/local/teams-host/page/tsconfig.json'),
  tool('format', 'prettier', ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']),
  tool('import-law', 'who may import whom', [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', '--no-progress'],
    ...['api', 'bot', 'teams-app', 'infra'],
  ]),
  tool('dead-code', 'knip: what nobody uses', ['knip/bin/knip.js', '--no-progress']),
  { name: 'lockfile', about: 'complete, and free of download addresses', run: checkLockfile },
  faults('wording', 'tasks with name and date, no skipped or focused test', () =>
    sourceFiles().flatMap((file) => wordingFaults(file, readFileSync(path.join(root, file), 'utf8'))),
  ),
];

/** The script of a package, under our own Node: what lies in node_modules/.bin is a shell script on some systems. */
function tool(name: string, about: string, [script, ...parameters]: readonly [string, ...string[]]): Step {
  return {
    name,
    about,
    async run(signal) {
      const { code, output } = await runCommand(
        [process.execPath, path.join(root, 'node_modules', script), ...parameters],
        signal,
      );
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}

function types(name: string, project: string): Step {
  return tool(name, `tsc -p ${project}`, ['typescript/bin/tsc', '-p', project, '--pretty', 'false']);
}

function faults(name: string, about: string, find: () => readonly string[]): Step {
  return {
    name,
    about,
    async run() {
      const found = find();
      return found.length === 0
        ? { passed: 1, failed: 0, output: '' }
        : { passed: 0, failed: 1, output: found.join('\n') };
    },
  };
}

async function checkLockfile(signal: AbortSignal) {
  const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const lockfile = JSON.parse(text) as Lockfile;
  const manifests = Object.fromEntries(
    ['', ...workspaces()].map((folder) => [folder, readJson(path.join(folder, 'package.json'))]),
  );
  const found = lockfileFaults(lockfile, manifests);
  const listed = await runCommand([...npmCommand(), 'ls', '--all', '--parseable', '--loglevel=error'], signal);
  const wrong = listed.output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  if (listed.code !== 0) found.push('npm ls: node_modules is not what the lockfile says', ...wrong);
  return found.length === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output: found.join('\n') };
}

function workspaces(): readonly string[] {
  return (readJson('package.json') as { workspaces: string[] }).workspaces;
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, unknown>;
}
