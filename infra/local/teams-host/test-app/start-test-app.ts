import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

const teamsJs = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/teams-js/package.json')),
  'dist/umd/MicrosoftTeams.min.js',
);

export interface TestApp {
  readonly origin: string;
  /** Which host the pages of the app trust. */
  trust(hostOrigin: string): void;
  stop(): Promise<void>;
}

/** An app of one page under every name, with the real teams-js, on an origin of its own. */
export async function startTestApp(): Promise<TestApp> {
  let trusted = '';
  const read = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, name));
  const contents = async (path: string): Promise<[type: string, body: Buffer | string]> => {
    if (path === '/MicrosoftTeams.min.js') return ['text/javascript', await readFile(teamsJs)];
    if (path === '/app.js') return ['text/javascript', await read('app.js')];
    if (path === '/host-origin.txt') return ['text/plain', trusted];
    return ['text/html', await read('app.html')];
  };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    contents(pathname).then(
      ([type, body]) => response.writeHead(200, { 'content-type': type }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    trust(hostOrigin) {
      trusted = hostOrigin;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
