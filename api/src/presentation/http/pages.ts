import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import type { AppConfig } from '../../contract/live.ts';

export interface Pages {
  folder: string;
  appConfig: AppConfig;
}

/** The built pages. Assets carry a hash in their name and may be kept; a page itself is asked for each time. */
export const pages: FastifyPluginAsync<Pages> = async (app, { folder, appConfig }) => {
  app.get('/config.json', (_request, reply) => reply.header('cache-control', 'no-cache').send(appConfig));
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
};
