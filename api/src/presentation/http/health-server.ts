import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { healthRoutes, type HealthRoutes } from './health.routes.ts';

/** All that a process without an HTTP surface answers: whether it lives, and whether it can work. */
export function createHealthServer({
  logger,
  health,
}: {
  logger: FastifyBaseLogger;
  health: HealthRoutes;
}): FastifyInstance {
  const app = fastify({ loggerInstance: logger, disableRequestLogging: true }); // the platform asks every few seconds
  void app.register(healthRoutes, health);
  return app;
}
