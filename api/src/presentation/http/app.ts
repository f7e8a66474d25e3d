import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import websocket from '@fastify/websocket';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { Identity } from '../../domain/directory/identity.ts';
import { type LiveSockets, liveSockets } from '../live/live-sockets.ts';
import { guardRoutes, type AccessChecks } from './access.ts';
import { healthRoutes, type HealthRoutes } from './health.routes.ts';
import { liveRoutes, type LiveRoutes } from './live.routes.ts';
import { meRoutes, type MeRoutes } from './me.routes.ts';
import { pages, type Pages } from './pages.ts';
import { answerProblems } from './problems.ts';
import { contentSecurityPolicy } from './security-policy.ts';
import { sessionRoutes, type SessionRoutes } from './session.routes.ts';

export interface HttpOptions {
  logger: FastifyServerOptions['logger'];
  checks: AccessChecks;
  pages: Pages;
  /** Where pages may open sockets besides this origin: the client endpoint of Web PubSub. */
  socketOrigin: string;
  health: HealthRoutes;
  routes: SessionRoutes & MeRoutes & LiveRoutes;
  sockets: LiveSockets;
}

/** Requests a minute of one person: a page that retries too eagerly is slowed, a class of 1,000 behind one address is not. */
const REQUESTS_PER_MINUTE = 300;
const BODY_LIMIT = 64 * 1024;

/** The whole HTTP surface: pages, the api under /api, sockets under /live, health. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.logger,
    bodyLimit: BODY_LIMIT,
    trustProxy: true,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: false } },
  } as FastifyServerOptions).withTypeProvider<TypeBoxTypeProvider>();

  answerProblems(app);
  await app.register(helmet, contentSecurityPolicy(options));
  await app.register(websocket, { options: { maxPayload: BODY_LIMIT, perMessageDeflate: false } });
  await app.register(pages, options.pages);

  await app.register(async (guarded) => {
    await guarded.register(rateLimit, {
      max: REQUESTS_PER_MINUTE,
      timeWindow: '1 minute',
      hook: 'preHandler', // after the guard, which knows whose request it is
      keyGenerator: (request) => keyOf(request.identity as Identity | undefined) ?? request.ip,
    });
    guardRoutes(guarded, options.checks);
    await guarded.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Upbeat', version: '1' } } });
    await guarded.register(healthRoutes, options.health);
    await guarded.register(liveSockets, options.sockets);
    for (const routes of [sessionRoutes, meRoutes, liveRoutes]) {
      await guarded.register(routes as typeof liveRoutes, { prefix: '/api', ...options.routes });
    }
    guarded.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  });
  return app;
}

function keyOf(identity: Identity | undefined): string | null {
  return identity ? `${identity.tenantId}/${identity.personId}` : null;
}
