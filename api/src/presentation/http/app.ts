import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import websocket from '@fastify/websocket';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { type LiveSockets, liveSockets } from '../live/live-sockets.ts';
import { guardRoutes, type AccessChecks } from './access.ts';
import { guestRoutes, type GuestRoutes } from './guest.routes.ts';
import { careRoutes, type CareRoutes } from './care.routes.ts';
import { healthRoutes, type HealthRoutes } from './health.routes.ts';
import { historyRoutes, type HistoryRoutes } from './history.routes.ts';
import { leadRoutes, type LeadRoutes } from './lead.routes.ts';
import { liveRoutes, type LiveRoutes } from './live.routes.ts';
import { meRoutes, type MeRoutes } from './me.routes.ts';
import { describeRoutes } from './open-api.ts';
import { opsRoutes, type OpsRoutes } from './ops.routes.ts';
import { findRoutes, type FindRoutes } from './find.routes.ts';
import { pages, type Pages } from './pages.ts';
import { pairingRoutes, type PairingRoutes } from './pairing.routes.ts';
import { permissionRoutes, type PermissionRoutes } from './permission.routes.ts';
import { answerProblems } from './problems.ts';
import { programmeRoutes, type ProgrammeRoutes } from './programme.routes.ts';
import { contentSecurityPolicy } from './security-policy.ts';
import { recordingRoutes, type RecordingRoutes } from './recording.routes.ts';
import { relayRoutes, type RelayRoutes } from './relay.routes.ts';
import { graphWebhooks, type GraphWebhooks } from '../webhooks/graph.routes.ts';
import { scheduleRoutes, type ScheduleRoutes } from './schedule.routes.ts';
import { sessionRoutes, type SessionRoutes } from './session.routes.ts';

export interface HttpOptions {
  logger: FastifyBaseLogger;
  checks: AccessChecks;
  pages: Pages;
  /** Where pages may open sockets besides this origin: the client endpoint of Web PubSub. */
  socketOrigin: string;
  /** Where pages may load videos and their captions from. */
  videoOrigin: string;
  health: HealthRoutes;
  routes: SessionRoutes &
    MeRoutes &
    LiveRoutes &
    HistoryRoutes &
    ProgrammeRoutes &
    LeadRoutes &
    CareRoutes &
    PairingRoutes &
    GuestRoutes &
    RelayRoutes &
    RecordingRoutes &
    OpsRoutes &
    GraphWebhooks &
    FindRoutes &
    ScheduleRoutes &
    PermissionRoutes;
  sockets: LiveSockets;
}

/** Requests a minute of one person: a page that retries too eagerly is slowed, a class of 1,000 behind one address not. */
const REQUESTS_PER_MINUTE = 300;
const BODY_LIMIT = 64 * 1024;
const REQUEST_WITHIN_MS = 30_000;

/** The close code of a server that goes away (RFC 6455, 7.4.1), and how long it waits for an answer. */
const GOING_AWAY = 1001;
const GOODBYE_MS = 2000;

/** The whole HTTP surface: pages, the api under /api, sockets under /live, health. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.logger,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_WITHIN_MS, // a body that trickles in holds its connection no longer
    trustProxy: (_address, hop) => hop === 0, // the ingress in front of us; what it was told from outside may be invented
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setValidatorCompiler(TypeBoxValidatorCompiler); // takes bodies as they are: null is no number, "true" no yes
  answerProblems(app);
  await app.register(helmet, contentSecurityPolicy({ ...options.pages.appConfig, ...options }));
  await app.register(websocket, {
    options: { maxPayload: BODY_LIMIT, perMessageDeflate: false },
    preClose: sayGoodbye,
  });
  await app.register(pages, options.pages);

  await app.register(async (guarded) => {
    await guarded.register(rateLimit, {
      max: REQUESTS_PER_MINUTE,
      timeWindow: '1 minute',
      hook: 'preHandler', // after the guard, which knows whose request it is
      keyGenerator: ({ identity }) => `${identity.tenantId}/${identity.personId}`, // routes for anyone have no limit
    });
    guardRoutes(guarded, options.checks);
    await describeRoutes(guarded, options.health.version);
    await guarded.register(healthRoutes, options.health);
    await guarded.register(liveSockets, options.sockets);
    for (const routes of [
      sessionRoutes,
      meRoutes,
      liveRoutes,
      historyRoutes,
      programmeRoutes,
      leadRoutes,
      pairingRoutes,
      guestRoutes,
      relayRoutes,
      recordingRoutes,
      careRoutes,
      opsRoutes,
      graphWebhooks,
      findRoutes,
      scheduleRoutes,
      permissionRoutes,
    ]) {
      await guarded.register(routes as typeof liveRoutes, { prefix: '/api', ...options.routes });
    }
    guarded.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  });
  return app;
}

/** Tells every socket to go elsewhere; who does not answer is let go. */
function sayGoodbye(this: FastifyInstance, done: () => void): void {
  for (const socket of this.websocketServer.clients) {
    socket.close(GOING_AWAY, 'going away');
    setTimeout(() => socket.terminate(), GOODBYE_MS).unref();
  }
  this.websocketServer.close();
  done();
}
