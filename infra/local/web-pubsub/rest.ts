import type { IncomingMessage, ServerResponse } from 'node:http';
import { InvalidToken, NotAllowed, type VerifyEntraToken } from '../entra/verify-token.ts';
import { isHubName, type Hubs } from './hubs.ts';
import { badRequest, RestProblem, type RestReply } from './rest-call.ts';
import { findOperation } from './rest-routes.ts';
import type { AccessKey } from './tokens.ts';

const LARGEST_BODY_BYTES = 1024 * 1024;
const API_VERSIONS = ['2021-10-01', '2022-11-01', '2023-07-01', '2024-01-01', '2024-12-01'];
const NO_BODY: Buffer = Buffer.alloc(0);

interface RestDeps {
  readonly hubs: Hubs;
  readonly accessKey: AccessKey;
  readonly verifyEntraToken: VerifyEntraToken | null;
  readonly origins: readonly string[];
  readonly log: (line: string) => void;
}

export type HandleRequest = (request: IncomingMessage, response: ServerResponse, origin: string) => Promise<void>;

/** What servers talk to: `/api/health` and `/api/hubs/{hub}/…`. */
export function createRest(deps: RestDeps): HandleRequest {
  return async (request, response, origin) => {
    try {
      send(request, response, await answer(deps, request, origin));
    } catch (error) {
      const problem = error instanceof RestProblem ? error : internalError(error, deps.log);
      deps.log(`${request.method ?? ''} ${pathOf(request)} refused with ${problem.status}: ${problem.message}`);
      sendProblem(request, response, problem);
    }
  };
}

async function answer(deps: RestDeps, request: IncomingMessage, origin: string): Promise<RestReply> {
  const url = URL.parse(request.url ?? '/', origin);
  if (url === null) throw new RestProblem(404, 'NotFound', 'There is no such path');
  const { pathname, searchParams: query } = url;
  if (pathname === '/api/health') return { status: 200 };
  const [, encodedHub, below] = /^\/api\/hubs\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
  if (encodedHub === undefined || below === undefined) throw new RestProblem(404, 'NotFound', 'There is no such path');

  await authenticate(deps, request);
  const apiVersion = query.get('api-version');
  if (apiVersion === null || !API_VERSIONS.includes(apiVersion)) {
    throw badRequest(`api-version must be one of ${API_VERSIONS.join(', ')}`, 'api-version');
  }
  const [hubName = '', ...segments] = [encodedHub, ...below.split('/')].map(decodeSegment);
  if (!isHubName(hubName)) throw badRequest('The hub name is invalid', 'hub');
  const operation = findOperation(request.method ?? '', segments);
  if (operation === null) throw new RestProblem(404, 'NotFound', 'There is no such operation');

  return operation({
    hub: deps.hubs.find(hubName),
    origin,
    path: pathname,
    query,
    contentType: (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
    body: await bodyOf(request),
    accessKey: deps.accessKey,
  });
}

/** Either a token of the access key for this very request, or one of the directory for the service. */
async function authenticate(deps: RestDeps, request: IncomingMessage): Promise<void> {
  const [, token] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) throw unauthorized('A bearer token is missing');
  try {
    if (deps.verifyEntraToken !== null && isFromDirectory(token)) await deps.verifyEntraToken(token);
    else await deps.accessKey.verifyRequestToken(token, request.url ?? '/', deps.origins);
  } catch (error) {
    if (error instanceof InvalidToken) throw unauthorized(error.message);
    if (error instanceof NotAllowed) throw new RestProblem(403, 'Forbidden', error.message);
    throw error;
  }
}

/** Tells the two kinds apart by the header alone; each is then verified with its own algorithm and no other. */
function isFromDirectory(token: string): boolean {
  const [header = ''] = token.split('.', 1);
  return /"alg"\s*:\s*"RS256"/.test(Buffer.from(header, 'base64url').toString());
}

function unauthorized(message: string): RestProblem {
  return new RestProblem(401, 'Unauthorized', message);
}

function internalError(error: unknown, log: RestDeps['log']): RestProblem {
  log(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new RestProblem(500, 'Error.InternalServerError', 'The stand-in failed');
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  if (request.method === 'GET' || request.method === 'HEAD') return NO_BODY;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LARGEST_BODY_BYTES)
      throw new RestProblem(413, 'Error.PayloadTooLarge', 'The body is over 1 MB', 'body');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    if (cause instanceof URIError) throw badRequest('The path is not percent-encoded correctly', 'path');
    throw cause;
  }
}

/** Without the query, which may hold names of people. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

function send(request: IncomingMessage, response: ServerResponse, { status, json }: RestReply): void {
  if (json === undefined || request.method === 'HEAD') {
    response.writeHead(status, status === 204 ? {} : { 'content-length': 0 }).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(json));
}

function sendProblem(request: IncomingMessage, response: ServerResponse, problem: RestProblem): void {
  const { status, code, message, target } = problem;
  response.writeHead(status, {
    'content-type': 'application/problem+json; charset=utf-8', // the SDK shows the whole body only for this type
    'x-ms-error-code': code,
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify({ code, message, target, details: [] }));
}
