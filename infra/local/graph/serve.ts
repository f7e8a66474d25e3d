import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Cut, type FaultLine } from '../bot-connector/faults.ts';
import { Refusal } from '../bot-connector/refusal.ts';
import type { VerifyEntraToken } from '../entra/verify-token.ts';
import { answerBatch, BATCH_PATH } from './batch.ts';
import { readCaller, type Caller } from './caller.ts';
import type { Challenges } from './challenges.ts';
import { badRequest, errorOfStatus, GraphError } from './graph-error.ts';
import type { Asked, GraphAnswer, GraphOperation } from './operation.ts';
import type { FindRoute, Route } from './router.ts';
import { headersThatMatter, type RecordTraffic } from './traffic.ts';

const VERSION = '/v1.0';

interface ServeDeps {
  readonly find: FindRoute;
  readonly verifyToken: VerifyEntraToken;
  readonly challenges: Challenges;
  readonly faults: FaultLine;
  readonly record: RecordTraffic;
  readonly origin: () => string;
  readonly clock: () => Date;
}

/** Answers every path below the version: who asks, what may go wrong, what they may, and what was exchanged. */
export function serveGraph(app: FastifyInstance, deps: ServeDeps): void {
  acceptAnyBody(app);
  app.setErrorHandler(async (error, request, reply) => {
    await send(deps, request, reply, toAnswer(error, deps.clock()));
  });
  app.all('/*', async (request, reply) => {
    const asked = toAsked(deps, request);
    try {
      const answer = asked.url.pathname === `${VERSION}${BATCH_PATH}` ? answerBatch(asked, perform) : perform(asked);
      return await send(deps, request, reply, await answer);
    } catch (error) {
      if (!(error instanceof Cut)) throw error;
      reply.hijack();
      request.raw.socket.destroy();
      return reply;
    }
  });

  /** @throws {Cut} when nothing is to be answered */
  async function perform(asked: Asked): Promise<GraphAnswer> {
    try {
      const caller = await readCaller(deps.verifyToken, asked.headers.get('authorization'));
      deps.challenges.look(caller);
      const { operation, params } = routeOf(deps.find, asked);
      const conversationId = params['channelId'] ?? params['chatId'] ?? null;
      return await deps.faults.pass({ operation: operation.name, conversationId }, () => {
        checkAllowed(operation, caller);
        return operation.run({ ...asked, caller, params, origin: deps.origin() });
      });
    } catch (error) {
      if (error instanceof Cut) throw error;
      return toAnswer(error, deps.clock());
    }
  }
}

function routeOf(find: FindRoute, { method, url }: Asked): Route {
  const unknown = new GraphError(404, 'UnknownError', 'Resource not found for the segment.');
  if (!url.pathname.startsWith(`${VERSION}/`)) throw unknown;
  const route = find(method, url.pathname.slice(VERSION.length));
  if (route === null) throw unknown;
  if (route === 'other-method') throw new GraphError(405, 'UnknownError', 'Specified HTTP method is not allowed.');
  return route;
}

function checkAllowed({ allowed }: GraphOperation, caller: Caller): void {
  if (allowed === null) return;
  const [wanted, held] =
    caller.personId === null ? [allowed.application, caller.roles] : [allowed.delegated, caller.scopes];
  if (!wanted.some((name) => held.includes(name))) throw allowed.refuse(wanted, caller);
}

function toAnswer(error: unknown, at: Date): GraphAnswer {
  const refused = toGraphError(error);
  return { status: refused.status, headers: refused.headers, body: refused.body(at) };
}

function toGraphError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  if (error instanceof Refusal) return errorOfStatus(error.status, error.retryAfterSeconds);
  if (error instanceof SyntaxError)
    return badRequest('Unable to read JSON request payload. Please ensure it is valid.');
  return new GraphError(500, 'InternalServerError', error instanceof Error ? error.message : String(error));
}

/** Microsoft's clients say that they send JSON also when they send nothing. */
function acceptAnyBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? null : JSON.parse(String(text)));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function toAsked({ origin }: ServeDeps, { method, url, headers, body }: FastifyRequest): Asked {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  return { method, url: new URL(url, origin()), headers: new Headers(pairs), body: body ?? null };
}

async function send(
  { record, origin }: ServeDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, body, headers = {} }: GraphAnswer,
): Promise<FastifyReply> {
  const asked = new Headers(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string]),
  );
  record({
    method: request.method,
    url: `${origin()}${request.url}`,
    requestHeaders: headersThatMatter(asked),
    requestBody: request.body ?? null,
    status,
    responseHeaders: headersThatMatter(Object.entries(headers)),
    responseBody: isStream(body) ? null : (body ?? null),
  });
  return reply
    .code(status)
    .headers({ ...headers })
    .send(body);
}

const isStream = (body: unknown): boolean => body instanceof Readable || Buffer.isBuffer(body);
