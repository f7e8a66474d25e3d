import type { FastifyInstance } from 'fastify';
import { HostProblem } from './host-problem.ts';

/**
 * Keeps every other page of the browser out, the hosted app among them: it must get tokens through the protocol, as in
 * Teams. The Host header is checked too, so that no foreign name can be pointed at this machine.
 */
export function ownWindowsOnly(server: FastifyInstance, ownOrigin: () => string): void {
  server.addHook('onRequest', async ({ method, headers }) => {
    const origin = ownOrigin();
    if (headers.host !== new URL(origin).host) throw new HostProblem(403, `Open ${origin} instead`);
    const isRead = method === 'GET' || method === 'HEAD';
    if (headers.origin === undefined ? !isRead : headers.origin !== origin) {
      throw new HostProblem(403, 'Only the windows of the local Teams may ask for this');
    }
  });
}
