import type { FastifyPluginAsync } from 'fastify';

export interface HealthRoutes {
  isReady: () => Promise<boolean>;
  version: string;
}

const forAnyone = { config: { access: 'anyone', rateLimit: false } } as const;

/** What the platform asks: whether this process lives, and whether it can serve. */
export const healthRoutes: FastifyPluginAsync<HealthRoutes> = async (app, { isReady, version }) => {
  app.get('/health/live', forAnyone, () => ({ state: 'live' }));
  app.get('/health/ready', forAnyone, async (_request, reply) =>
    (await isReady()) ? { state: 'ready' } : reply.status(503).send({ state: 'not-ready' }),
  );
  app.get('/version', forAnyone, () => ({ version }));
};
