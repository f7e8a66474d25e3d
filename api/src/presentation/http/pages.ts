import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { basename, join } from 'node:path';
import type { AppConfig } from '../../contract/app-config.ts';
import { pairingPagePolicy } from './security-policy.ts';

export interface Pages {
  folder: string;
  appConfig: AppConfig;
}

/** The page that holds a sensor, in a browser of its own. */
export const PAIRING_PAGE = 'pair.html';

/** Its sockets are in a worker, which goes by the policy of its own file. */
const PAIRING_WORKER = /^sender\.worker-.*\.js$/;

/** The built pages. Assets carry a hash in their name and may be kept; a page itself is asked for each time. */
export const pages: FastifyPluginAsync<Pages> = async (app, { folder, appConfig }) => {
  const pairingPolicy = pairingPagePolicy(appConfig.relays);

  app.get('/config.json', (_request, reply) => reply.header('cache-control', 'no-cache').send(appConfig));
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      const isPairing = path === join(folder, PAIRING_PAGE) || PAIRING_WORKER.test(basename(path));
      if (isPairing) void reply.header('content-security-policy', pairingPolicy);
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
};
