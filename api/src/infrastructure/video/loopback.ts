import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

const PASSED_ON = ['content-length', 'content-range', 'content-type', 'accept-ranges'];

/**
 * Lends a program on this machine a plain address with a number for a host, behind which lies the given one. Static
 * builds of ffprobe crash while they look a name up, and know no authority but those built in; and what stands in a
 * command line can be read by others.
 */
export async function throughLoopback<Result>(
  url: string,
  work: (address: string) => Promise<Result>,
): Promise<Result> {
  const over = new AbortController();
  const path = `/${randomUUID()}`;
  const server = createServer((request, reply) => {
    if (request.url !== path) return reply.writeHead(404).end();
    passOn(url, request, reply, over.signal).catch(() => reply.destroy()); // the program then says what it lacks
    return undefined;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  } finally {
    over.abort();
    server.close();
    server.closeAllConnections();
  }
}

async function passOn(
  url: string,
  { headers }: IncomingMessage,
  reply: ServerResponse,
  over: AbortSignal,
): Promise<void> {
  const left = new AbortController();
  reply.on('close', () => left.abort());
  const {
    status,
    headers: found,
    body,
  } = await fetch(url, {
    headers: headers.range === undefined ? {} : { range: headers.range },
    signal: AbortSignal.any([over, left.signal]),
  });
  const passed = PASSED_ON.flatMap((name) => {
    const value = found.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  reply.writeHead(status, Object.fromEntries(passed));
  if (body === null) return void reply.end();
  const bytes = Readable.from(body);
  bytes.on('error', () => reply.destroy());
  bytes.pipe(reply);
}
