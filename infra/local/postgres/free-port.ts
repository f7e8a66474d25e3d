import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

/** The wished port when it is free, else any free one; 0 wishes for any. */
export async function freePort(wished: number): Promise<number> {
  const [port] = await freePorts([wished]);
  return port;
}

/** Each wished port when it is free, else any free one; never the same one twice. */
export async function freePorts<const Wished extends readonly [number, ...number[]]>(
  wished: Wished,
): Promise<{ [Place in keyof Wished]: number }> {
  const held: Server[] = [];
  try {
    for (const port of wished) held.push((await isForeign(port)) ? await hold(0) : await holdOrAny(port));
    return held.map(portOf) as { [Place in keyof Wished]: number };
  } finally {
    await Promise.all(held.map(letGo));
  }
}

/** Everything here listens on 127.0.0.1, but a browser asks for localhost, and looks at ::1 first. */
async function isForeign(port: number): Promise<boolean> {
  if (port === 0) return false;
  try {
    await letGo(await hold(port, '::1'));
    return false;
  } catch (error) {
    if (isCode(error, 'EADDRINUSE', 'EACCES')) return true;
    if (isCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) return false; // a machine without IPv6
    throw error;
  }
}

async function holdOrAny(port: number): Promise<Server> {
  try {
    return await hold(port);
  } catch (error) {
    if (port === 0 || !isCode(error, 'EADDRINUSE', 'EACCES')) throw error; // EACCES: reserved by Windows
    return hold(0);
  }
}

async function hold(port: number, host = '127.0.0.1'): Promise<Server> {
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function letGo(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
