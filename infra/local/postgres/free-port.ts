import { once } from 'node:events';
import { createServer } from 'node:net';

/** The wished port on 127.0.0.1 when it is free, else any free one; 0 wishes for any. */
export async function freePort(wished: number): Promise<number> {
  const server = createServer();
  server.listen(wished, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (wished === 0) throw error;
    return freePort(0);
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port');
  return address.port;
}
