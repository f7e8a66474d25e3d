import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

export interface BlobDoor {
  readonly origin: string;
  stop(): Promise<void>;
}

const PASSED = ['accept', 'range', 'if-match', 'if-none-match', 'if-range', 'origin'];
const ASKED_BEFORE = ['access-control-request-method', 'access-control-request-headers'];

/**
 * Storage for browsers: plain http on this machine, so that no certificate is complained about. It passes on what a
 * link opens, for reading, and nothing else; who may read is decided behind it.
 *
 * @throws when the port is taken
 */
export async function startDoor({ to, port }: { to: string; port: number }): Promise<BlobDoor> {
  const agent = new https.Agent({ keepAlive: true });
  const server = http.createServer((request, reply) => {
    const url = new URL(request.url ?? '/', to);
    const method = request.method ?? '';
    if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) return refuse(reply, 405, 'Links are for reading');
    if (method !== 'OPTIONS' && !url.searchParams.has('sig')) return refuse(reply, 403, 'This takes a link');
    const headers = Object.fromEntries(
      [...PASSED, ...ASKED_BEFORE].flatMap((name) => {
        const value = request.headers[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const passedOn = https.request(url, { method, headers, agent }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
      answer.on('error', () => reply.destroy());
    });
    passedOn.on('error', () => (reply.headersSent ? reply.destroy() : refuse(reply, 502, 'Storage does not answer')));
    reply.on('close', () => passedOn.destroy()); // whoever seeks in a video lets go of the rest
    passedOn.end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      agent.destroy();
    },
  };
}

function refuse(reply: http.ServerResponse, status: number, words: string): void {
  reply.writeHead(status, { 'content-type': 'text/plain' }).end(words);
}
