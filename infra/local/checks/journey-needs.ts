import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from '../browser/install-browser.ts';
import { root } from './project.ts';

/** What the journeys need before they start: a browser, and the front end as it is now. */
export async function journeyNeeds(): Promise<Readonly<Record<string, string>>> {
  const browser = await ensureBrowser((line) => console.log(`    ${line}`));
  const builder = path.join(root, 'infra/local/build-app.ts');
  if (existsSync(builder)) {
    const { buildApp } = (await import(pathToFileURL(builder).href)) as { buildApp: () => Promise<unknown> };
    await buildApp();
  }
  return { UPBEAT_BROWSER: browser };
}
