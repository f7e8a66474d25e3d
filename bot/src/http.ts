import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify';
import type { TurnContext } from 'botbuilder';
import { pictureRoutes } from './cards/pictures/picture-routes.ts';
import type { BotAuthentication } from './teams/bot-authentication.ts';

export interface HttpOptions {
  readonly logger: FastifyBaseLogger;
  readonly authentication: BotAuthentication;
  readonly answer: (context: TurnContext) => Promise<void>;
  readonly isReady: () => Promise<boolean>;
}

/** An activity of Teams is some kilobytes; one with a long text or many members is more. */
const BODY_LIMIT = 256 * 1024;
const REQUEST_WITHIN_MS = 30_000;

/** What Teams and the platform ask of this process: activities in, and whether it can serve. */
export function createHttp({ logger, authentication, answer, isReady }: HttpOptions): FastifyInstance {
  const app = fastify({ loggerInstance: logger, bodyLimit: BODY_LIMIT, requestTimeout: REQUEST_WITHIN_MS });

  app.get('/health/live', () => ({ state: 'live' }));
  app.get('/health/ready', async (_request, reply) =>
    (await isReady()) ? { state: 'ready' } : reply.status(503).send({ state: 'not-ready' }),
  );
  app.register(pictureRoutes);
  app.post('/api/messages', async ({ body, headers, method, log }, reply) => {
    const activity = isRecord(body) ? body : {};
    const { channelId, serviceUrl } = activity;
    const claim = { authorization: headers.authorization ?? null, channelId, serviceUrl };
    if (!(await authentication.admits(claim))) return reply.status(401).send();
    if (typeof activity['type'] !== 'string') return reply.status(400).send();
    reply.hijack(); // botbuilder writes the answer itself
    try {
      await authentication.adapter.process({ body: activity, headers, method }, responseOf(reply), answer);
    } catch (err) {
      log.error({ err }, 'activity failed');
      if (!reply.raw.writableEnded) reply.raw.writeHead(500).end();
    }
    return reply;
  });
  return app;
}

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** An answer of Node in the shape that botbuilder writes to. */
function responseOf({ raw }: FastifyReply) {
  const response = {
    socket: raw.socket,
    status(code: number) {
      raw.statusCode = code;
      return response;
    },
    header(name: string, value: unknown) {
      raw.setHeader(name, String(value));
      return response;
    },
    send(body: unknown) {
      const isText = typeof body === 'string';
      if (!isText) raw.setHeader('content-type', 'application/json');
      raw.write(isText ? body : JSON.stringify(body));
      return response;
    },
    end() {
      raw.end();
      return response;
    },
  };
  return response;
}
