import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The project's folder; every check works from there. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** What each test run keeps while it runs, and what a killed one left behind. */
export const testFolder = path.join(root, '.upbeat/test');

/** For `node --import`: the process then ends with the one that started it. */
export const endWithParent = pathToFileURL(path.join(root, 'infra/local/end-with-parent.mjs')).href;
