import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

/** Where the api is reached by https, as by the ingress in Azure. */
export interface HttpsFront {
  readonly origin: string;
  stop(): Promise<void>;
}

const FORWARDED_FOR = 'x-forwarded-for';

/** Passes everything on to a process that speaks http, over lines that it keeps. Graph tells nobody by http. */
export async function startHttpsFront({
  tls,
  to,
}: {
  tls: { readonly key: string; readonly cert: string };
  to: string;
}): Promise<HttpsFront> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 128 });
  const server = https.createServer({ ...tls }, (request, reply) => {
    const headers = { ...request.headers, [FORWARDED_FOR]: request.socket.remoteAddress ?? '' };
    const passedOn = http.request(
      new URL(request.url ?? '/', to),
      { method: request.method, headers, agent },
      (answer) => {
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(reply);
        answer.on('error', () => reply.destroy());
      },
    );
    passedOn.on('error', () =>
      reply.headersSent ? reply.destroy() : reply.writeHead(502, { connection: 'close' }).end(),
    );
    request.pipe(passedOn);
  });
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      agent.destroy();
    },
  };
}
