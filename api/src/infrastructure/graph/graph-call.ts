import {
  AuthenticationHandler,
  Client,
  RedirectHandler,
  RetryHandler,
  RetryHandlerOptions,
  TelemetryHandler,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { claimsChallengeOf, retryAfterSeconds, settled } from './graph-errors.ts';

export interface GraphRequest {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Below the version, or a link to the next page that Graph gave. */
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it may be sent again when nobody knows if it was done. */
  readonly isHarmlessTwice: boolean;
}

/** A token for Graph; with claims, a new one that proves them. */
export type TokenSource = (claims: string | null) => Promise<string>;

export interface GraphCallOptions {
  /** The origin, such as https://graph.microsoft.com. */
  readonly url: string;
  /** The longest that a call waits because Graph wishes so; what is to wait longer is given up. */
  readonly mostSecondsWaited: number;
  /** For each try, so that what Graph makes us wait between two is not counted. */
  readonly timeoutMs: number;
}

export type GraphCall = (tokens: TokenSource, request: GraphRequest) => Promise<unknown>;

/** Never the other one, which Microsoft may change any day. */
export const GRAPH_VERSION = 'v1.0';

const TRIES_AFTER_THE_FIRST = 3;
const SECONDS_BETWEEN_TRIES = 1; // where Graph does not say, and some more each time

/**
 * Microsoft's own client, which asks again after 429, 503 and 504 as Graph wishes. After 504 nobody knows whether a
 * change was made: then it sends again only what is harmless twice.
 *
 * @throws {GraphError} when Graph says no, with its status
 * @throws {GraphUnavailable} when it gives no answer in time, or asks to wait longer than we do
 */
export function createGraphCall({ url, mostSecondsWaited, timeoutMs }: GraphCallOptions): GraphCall {
  const { origin, hostname } = new URL(url);

  function retries(isHarmlessTwice: boolean): RetryHandlerOptions {
    return new RetryHandlerOptions(
      SECONDS_BETWEEN_TRIES,
      TRIES_AFTER_THE_FIRST,
      (_delay, _attempt, _request, _options, response) =>
        (isHarmlessTwice || response.status !== 504) && (retryAfterSeconds(response.headers) ?? 0) <= mostSecondsWaited,
    );
  }

  async function send(token: string, { method, path, body, headers = {}, isHarmlessTwice }: GraphRequest) {
    // The chain is the client's own but for its end: Microsoft's drops the token where Graph redirects elsewhere.
    const client = Client.initWithMiddleware({
      baseUrl: origin,
      defaultVersion: GRAPH_VERSION,
      customHosts: new Set([hostname]), // the token goes there and nowhere else
      middleware: [
        new AuthenticationHandler({ getAccessToken: () => Promise.resolve(token) }),
        new RetryHandler(retries(isHarmlessTwice)),
        new RedirectHandler(),
        new TelemetryHandler(),
        timeLimitedFetch(timeoutMs),
      ],
    });
    const request = client.api(path).headers({ ...headers });
    switch (method) {
      case 'get':
        return (await request.get()) as unknown;
      case 'delete':
        return (await request.delete()) as unknown;
      case 'post':
        return (await request.post(body)) as unknown;
      case 'patch':
        return (await request.patch(body)) as unknown;
    }
  }

  return async (tokens, request) => {
    if (!request.path.startsWith('/') && new URL(request.path).origin !== origin) {
      throw new Error('Graph gave a link that leads away from Graph');
    }
    try {
      return await send(await tokens(null), request);
    } catch (error) {
      const claims = claimsChallengeOf(error);
      if (claims === null) throw settled(error);
      return await send(await tokens(claims), request).catch((again: unknown) => {
        throw settled(again);
      });
    }
  };
}

function timeLimitedFetch(timeoutMs: number): Middleware {
  return {
    async execute(context: Context) {
      context.response = await fetch(context.request as string, {
        ...(context.options as RequestInit),
        signal: AbortSignal.timeout(timeoutMs),
      });
    },
  };
}
