import { ensureBrowser } from '../browser/install-browser.ts';
import { buildApp } from '../build-app.ts';
import type { Step } from './step.ts';

const log = (line: string): void => console.log(`    ${line}`);

/** The front end as it is now; nothing is built twice. */
export const buildStep: Step = {
  name: 'build',
  about: 'the pages, as production gets them',
  async run() {
    await buildApp({ log });
    return { passed: 1, failed: 0, output: '' };
  },
};

/** Journeys look for their browser in the environment, so that none is installed within the time of a test. */
export async function browserEnvironment(): Promise<Readonly<Record<string, string>>> {
  return { UPBEAT_BROWSER: await ensureBrowser(log) };
}
