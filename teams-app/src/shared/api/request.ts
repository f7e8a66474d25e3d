import type { Problem } from '@upbeat/api/contract/problem.ts';
import type { AccessTokens } from '../teams/access-tokens.ts';
import { ApiProblem, Unreachable } from './api-problem.ts';

export interface RequestWorld {
  readonly fetch: typeof fetch;
  /** Null for what is asked in nobody's name. */
  readonly tokens: AccessTokens | null;
  /** Waits between two tries. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

export interface ApiRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api`. */
  readonly path: string;
  readonly body?: unknown;
  /** Whether doing it twice is the same as once; all but POST always are. */
  readonly isIdempotent?: boolean;
  /** What is answered: JSON unless it is a file. */
  readonly answer?: 'json' | 'file';
}

/** A file as it was answered, and what it wants to be called. */
export interface AnsweredFile {
  readonly name: string;
  readonly content: Blob;
}

const ANSWER_MS = 10_000;
/** Answers that say "later": from the api itself or from a gateway before it. */
const LATER = new Set([408, 429, 502, 503, 504]);
const PAUSES_MS = [300, 1200];

/**
 * Asks the api. A request that may be made twice is tried up to three times; a 401 is tried once with a fresh token.
 *
 * @throws {ApiProblem} when the api refuses
 * @throws {Unreachable} when no answer came
 * @throws {SignInFailed} when Teams gives no token
 */
export async function requestApi(world: RequestWorld, request: ApiRequest): Promise<unknown> {
  const mayRepeat = request.isIdempotent ?? request.method !== 'POST';
  for (let tries = 0; ; tries++) {
    const pause = mayRepeat ? PAUSES_MS[tries] : undefined;
    try {
      const response = await signed(world, request);
      if (response.ok) return await answerOf(response, request);
      if (pause === undefined || !LATER.has(response.status)) throw await problemOf(response);
      await world.pause(Math.max(pause, retryAfterMs(response)));
    } catch (error) {
      if (!(error instanceof Unreachable) || pause === undefined) throw error;
      await world.pause(pause);
    }
  }
}

async function answerOf(response: Response, { answer = 'json' }: ApiRequest): Promise<unknown> {
  if (response.status === 204) return null;
  if (answer === 'json') return response.json();
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'upbeat';
  return { name, content: await response.blob() } satisfies AnsweredFile;
}

async function signed(world: RequestWorld, request: ApiRequest): Promise<Response> {
  const { tokens } = world;
  if (tokens === null) return send(world, request, null);
  const response = await send(world, request, await tokens.accessToken());
  if (response.status !== 401) return response;
  return send(world, request, await tokens.freshToken(claimsOf(response) ?? undefined));
}

async function send(world: RequestWorld, { method, path, body }: ApiRequest, token: string | null): Promise<Response> {
  const headers = {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  try {
    return await world.fetch(`/api${path}`, {
      method,
      headers,
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    throw new Unreachable(error);
  }
}

async function problemOf(response: Response): Promise<ApiProblem | Unreachable> {
  const isProblem = response.headers.get('content-type')?.includes('application/problem+json') ?? false;
  if (!isProblem) return new Unreachable(new Error(`HTTP ${response.status}`));
  return new ApiProblem((await response.json()) as Problem);
}

/** The claims challenge of Entra (RFC 6750 header with base64 claims), or null. */
export function claimsOf(response: Pick<Response, 'headers'>): string | null {
  const encoded = /claims="([^"]+)"/.exec(response.headers.get('www-authenticate') ?? '')?.[1];
  return encoded === undefined ? null : atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
}

/** At most ten seconds: a page does not wait longer in silence. */
function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.min(10, seconds) * 1000 : 0;
}
