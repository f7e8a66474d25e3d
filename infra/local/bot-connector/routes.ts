import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { InvalidToken, NotAllowed, type VerifyEntraToken } from '../entra/verify-token.ts';
import { Cut, type FaultLine } from './faults.ts';
import type { Limits } from './limits.ts';
import type { Answer, Call, Operation } from './operation.ts';
import { badArgument, Refusal, throttled, tooLarge } from './refusal.ts';
import type { CountedRequest } from './requests.ts';

/** Below it lies everything that bots ask: Teams tells them this address, with their tenant in it. */
const SERVICE = '/emea/:tenantId';

interface RoutesDeps {
  readonly operations: readonly Operation[];
  readonly verifyToken: VerifyEntraToken;
  readonly isTenant: (tenantId: string) => boolean;
  readonly faults: FaultLine;
  readonly limits: Limits;
  readonly clock: () => Date;
  readonly onRequest: (request: CountedRequest) => void;
}

export const serviceUrl = (origin: string, tenantId: string): string => `${origin}/emea/${tenantId}/`;

export function connectorRoutes(app: FastifyInstance, deps: RoutesDeps): void {
  app.setErrorHandler(async (error: Error & { statusCode?: number }, _request, reply) => {
    await refuse(reply, toRefusal(error));
  });
  app.setNotFoundHandler(async (_request, reply) => {
    await refuse(reply, new Refusal(404, 'NotFound', 'There is no such operation.'));
  });
  for (const operation of deps.operations) {
    app.route({
      method: operation.method,
      url: `${SERVICE}${operation.path}`,
      handler: (request, reply) => handle(deps, operation, request, reply),
    });
  }
}

async function handle(
  deps: RoutesDeps,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  await authenticate(deps.verifyToken, request.headers.authorization);
  const { tenantId = '', ...params } = request.params as Record<string, string>;
  if (!deps.isTenant(tenantId)) throw new Refusal(404, 'NotFound', 'There is no such tenant.');
  const query = new URL(request.url, 'http://localhost').searchParams;
  const call: Call = { tenantId, params, query, body: request.body ?? null };
  const counted = {
    operation: operation.name,
    conversationId: operation.conversationId(call),
    tenantId,
    at: deps.clock(),
  };
  try {
    const { status, body } = await deps.faults.pass(counted, () => perform(deps, operation, call, counted));
    deps.onRequest({ ...counted, status });
    return await reply.code(status).send(body);
  } catch (error) {
    if (!(error instanceof Cut)) {
      deps.onRequest({ ...counted, status: toRefusal(error).status });
      throw error;
    }
    deps.onRequest({ ...counted, status: null });
    reply.hijack();
    request.raw.socket.destroy();
    return reply;
  }
}

function perform(
  { limits }: RoutesDeps,
  { cost, run }: Operation,
  call: Call,
  { tenantId, conversationId, at }: Omit<CountedRequest, 'status'>,
): Answer {
  const waitSeconds = limits.take({ tenantId, thread: conversationId, cost, at });
  if (waitSeconds !== null) throw throttled(waitSeconds);
  return run(call);
}

async function authenticate(verifyToken: VerifyEntraToken, authorization = ''): Promise<void> {
  const [, token] = /^Bearer (.+)$/i.exec(authorization) ?? [];
  const denied = new Refusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
  if (token === undefined) throw denied;
  try {
    await verifyToken(token);
  } catch (error) {
    if (error instanceof InvalidToken || error instanceof NotAllowed) throw denied;
    throw error;
  }
}

async function refuse(reply: FastifyReply, refusal: Refusal): Promise<void> {
  if (refusal.retryAfterSeconds !== null) void reply.header('retry-after', String(refusal.retryAfterSeconds));
  await reply.code(refusal.status).send(refusal.body());
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
  if (status === 413) return tooLarge();
  if (status === 400 || status === 415) return badArgument('The body cannot be read as JSON.');
  return new Refusal(500, 'ServiceError', error instanceof Error ? error.message : String(error));
}
