import { globSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.ts';

const OURS = '{api,bot,teams-app,infra,appPackage,env}/**/*.{ts,tsx,mts,mjs,cjs,js,css,html,bicep}';

/** Every source file of ours, from the project's folder, with forward slashes. */
export function sourceFiles(pattern = OURS): string[] {
  return globSync(pattern, { cwd: root, exclude: (name) => /(^|[\\/])(node_modules|dist|\.upbeat)$/.test(name) })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
