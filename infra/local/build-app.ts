import { join } from 'node:path';
import { builtOnce } from './built-once.ts';

const root = join(import.meta.dirname, '../..');
const app = join(root, 'teams-app');

/** The folder of the built pages of the app; builds them when this content was not built before. */
export function buildApp({ log }: { log: (line: string) => void }): Promise<string> {
  return builtOnce({
    builds: join(app, 'dist'),
    sources: [app, join(root, 'api/src/domain'), join(root, 'api/src/contract'), join(root, 'package-lock.json')],
    kept: 3,
    async build(into) {
      const started = Date.now();
      const { buildPages } = await import('@upbeat/teams-app/vite.config.ts');
      await buildPages(into);
      log(`Built the pages in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    },
  });
}
