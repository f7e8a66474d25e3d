import { randomUUID } from 'node:crypto';

/** How Microsoft Graph says no. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, code: string, message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  body(at: Date): object {
    const innerError = {
      date: at.toISOString().slice(0, 19),
      'request-id': randomUUID(),
      'client-request-id': randomUUID(),
    };
    return { error: { code: this.code, message: this.message, innerError } };
  }
}

export const badRequest = (words: string): GraphError => new GraphError(400, 'BadRequest', words);

export const noToken = (words: string): GraphError => new GraphError(401, 'InvalidAuthenticationToken', words);

/** @param wanted any one of these would do */
export function missingPermission(wanted: readonly string[], roles: readonly string[]): GraphError {
  const words = `Missing role permissions on the request. API requires one of '${wanted.join(', ')}'. Roles on the request '${roles.join(', ')}'. Resource specific consent grants on the request ''.`;
  return new GraphError(403, 'Forbidden', words);
}

export const notFound = (words: string): GraphError => new GraphError(404, 'NotFound', words);

/** What a status that was asked for is called; Graph words it the same for every path. */
export function errorOfStatus(status: number, retryAfterSeconds: number | null): GraphError {
  return new GraphError(status, CODES[status] ?? 'UnknownError', 'As asked for.', retryAfterSeconds);
}

const CODES: Readonly<Record<number, string>> = {
  403: 'Forbidden',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};
