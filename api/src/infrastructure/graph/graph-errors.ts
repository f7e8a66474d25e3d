import { GraphError } from '@microsoft/microsoft-graph-client';
import { UpbeatError } from '../../domain/errors.ts';

/** Graph is busy, down or too slow: the same may succeed later. What was to be changed may have been, or not. */
export class GraphUnavailable extends UpbeatError<'graph-unavailable'> {
  constructor(retryAfterSeconds: number | null, options?: ErrorOptions) {
    super(
      'graph-unavailable',
      'Microsoft 365 is busy just now, please try again in a minute',
      { retryAfterSeconds },
      options,
    );
  }
}

/** What the client gives in place of a status when no answer came. */
const NO_ANSWER = -1;

const isPassing = (status: number): boolean => status === NO_ANSWER || status === 429 || status >= 500;

/** What Graph's client threw, with everything that passes by itself as one error. */
export function settled(cause: unknown): unknown {
  if (!(cause instanceof GraphError) || !isPassing(cause.statusCode)) return cause;
  return new GraphUnavailable(retryAfterSeconds(headersOf(cause)), { cause });
}

/** What a token must prove that this one does not (continuous access evaluation), or null. */
export function claimsChallengeOf(cause: unknown): string | null {
  if (!(cause instanceof GraphError) || cause.statusCode !== 401) return null;
  return claimsIn(headersOf(cause));
}

/** The same, of an answer with 401. */
export function claimsIn(headers: Pick<Headers, 'get'> | undefined): string | null {
  const challenge = headers?.get('www-authenticate') ?? '';
  if (!challenge.includes('error="insufficient_claims"')) return null;
  const encoded = /claims="([^"]+)"/.exec(challenge)?.[1];
  return encoded === undefined ? null : Buffer.from(encoded, 'base64').toString();
}

/** How long Graph wishes not to be asked; null when it does not say. */
export function retryAfterSeconds(headers: Pick<Headers, 'get'> | undefined): number | null {
  const wish = headers?.get('retry-after') ?? null;
  if (wish === null) return null;
  const seconds = /^\d+$/.test(wish) ? Number(wish) : Math.round((Date.parse(wish) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

export const isStatus = (cause: unknown, ...statuses: readonly number[]): cause is GraphError =>
  cause instanceof GraphError && statuses.includes(cause.statusCode);

const headersOf = ({ headers }: GraphError): Headers | undefined => headers;
