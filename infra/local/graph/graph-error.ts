import { randomUUID } from 'node:crypto';

/** How Microsoft Graph says no. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.headers = headers;
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

export const notFound = (words: string): GraphError => new GraphError(404, 'NotFound', words);

export const throttled = (retryAfterSeconds: number): GraphError => errorOfStatus(429, retryAfterSeconds);

/**
 * As Teams says that a permission is missing.
 *
 * @param wanted any one of these would do
 */
export function missingPermission(wanted: readonly string[], roles: readonly string[]): GraphError {
  const words = `Missing role permissions on the request. API requires one of '${wanted.join(', ')}'. Roles on the request '${roles.join(', ')}'. Resource specific consent grants on the request ''.`;
  return new GraphError(403, 'Forbidden', words);
}

/** The same as Exchange says it. */
export const accessDenied = (): GraphError =>
  new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');

/** The same as the directory says it. */
export const insufficientPrivileges = (): GraphError =>
  new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

/** What a status that was asked for is called; Graph words it the same for every path. */
export function errorOfStatus(status: number, retryAfterSeconds: number | null): GraphError {
  const headers = retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
  return new GraphError(status, CODES[status] ?? 'UnknownError', 'As asked for.', headers);
}

const CODES: Readonly<Record<number, string>> = {
  403: 'Forbidden',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};
