import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { LifecycleNotification } from '../../application/recordings/take-lifecycle.ts';
import { ChangeNotifications, LifecycleNotifications } from '../../contract/notifications.ts';
import { Problem } from '../../contract/problem.ts';
import { NotificationRefused } from '../../domain/errors.ts';

export interface GraphWebhooks {
  /** Resolves once what was told is kept. */
  hearNotifications: (sent: ChangeNotifications) => Promise<void>;
  takeLifecycle: (sent: readonly LifecycleNotification[]) => Promise<void>;
}

/** Several encrypted resources, with a token for each organisation. */
const BODY_LIMIT = 1024 * 1024;

/** Of one address: Graph speaks for all organisations from a few. Who is refused so often is not Graph. */
const REQUESTS_PER_MINUTE = 6000;
const LONGEST_VALIDATION_TOKEN = 2000;

const Handshake = Type.Object({
  validationToken: Type.Optional(Type.String({ minLength: 1, maxLength: LONGEST_VALIDATION_TOKEN })),
});

/** What Graph calls: it is known by no sign-in, but by what it brings. */
export const graphWebhooks: FastifyPluginAsyncTypebox<GraphWebhooks> = async (app, useCases) => {
  const limit = {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    hook: 'onRequest', // before anything of it is read
    keyGenerator: ({ ip }: FastifyRequest) => ip,
  } as const;
  const route = {
    config: { access: 'anyone', rateLimit: limit },
    bodyLimit: BODY_LIMIT,
    preParsing: shakeHands, // which is counted as everything else is
  } as const;
  const response = { 202: Type.Null(), 400: Problem, 403: Problem, 429: Problem, 503: Problem };

  app.post(
    '/webhooks/graph',
    { ...route, schema: { querystring: Handshake, body: ChangeNotifications, response } },
    async (request, reply) => {
      await told(request, () => useCases.hearNotifications(request.body));
      return reply.status(202).send(null);
    },
  );

  app.post(
    '/webhooks/graph/lifecycle',
    { ...route, schema: { querystring: Handshake, body: LifecycleNotifications, response } },
    async (request, reply) => {
      await told(request, () => useCases.takeLifecycle(request.body.value));
      return reply.status(202).send(null);
    },
  );
};

/** Shows that we expect to be told, when somebody subscribes us: the text that was sent, and nothing that runs. */
async function shakeHands(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { validationToken } = request.query as { validationToken?: unknown };
  if (typeof validationToken !== 'string' || validationToken.length > LONGEST_VALIDATION_TOKEN) return undefined;
  return reply.status(200).type('text/plain; charset=utf-8').send(validationToken);
}

/** Why it was refused is for our log, not for whoever sent it. */
async function told(request: FastifyRequest, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (fault instanceof NotificationRefused) request.log.warn(fault.details, 'notification refused');
    throw fault;
  }
}
