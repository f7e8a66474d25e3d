import type { FastifyInstance } from 'fastify';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Serves the built page from memory: a later build may replace the folder while this server runs. */
export async function serveBuiltPage(
  server: FastifyInstance,
  { folder, ...origins }: { folder: string } & Origins,
): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const content = await readFile(path);
    const isPage = url === '/index.html';
    server.get(isPage ? '/' : url, (_, reply) => {
      void reply
        .type(type)
        .header('cache-control', isPage ? 'no-cache' : 'public, max-age=31536000, immutable')
        .header('content-security-policy', contentPolicy(origins))
        .send(content);
    });
  }
}

interface Origins {
  readonly appOrigin: string;
  readonly botOrigin: string | null;
}

/** Pages of the app appear in frames, pictures of the bot in its cards, and nothing else comes from anywhere else. */
function contentPolicy({ appOrigin, botOrigin }: Origins): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'", // Fluent writes its rules into style elements
    "font-src 'self'",
    `img-src 'self' data: ${botOrigin ?? ''}`.trim(), // Teams fetches the pictures of cards for its clients; here they do it
    "connect-src 'self'",
    `frame-src ${appOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
