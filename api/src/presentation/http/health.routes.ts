import type { FastifyPluginAsync } from 'fastify';

export interface HealthRoutes {
  isReady: () => Promise<boolean>;
  version: string;
}

/** What the platform asks: whether this process lives, and whether it can serve. */
export const healthRoutes: FastifyPluginAsync<HealthRoutes> = async (app, { isReady, version }) => {
  app.get('/health/live', { config: { access: 'anyone' } }, () => ({ state: 'live' }));
  app.get('/health/ready', { config: { access: 'anyone' } }, async (_request, reply) =>
    (await isReady()) ? { state: 'ready' } : reply.status(503).send({ state: 'not-ready' }),
  );
  app.get('/version', { config: { access: 'anyone' } }, () => ({ version }));
};
