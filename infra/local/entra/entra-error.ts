import { randomUUID } from 'node:crypto';

interface Fault {
  readonly status?: number;
  readonly error: string;
  /** The number after AADSTS, by which people search for the cause. */
  readonly number: number;
  readonly message: string;
  readonly suberror?: string;
  /** What the client must ask for next time, as the JSON of a claims request. */
  readonly claims?: string;
}

/** A refusal in the words of Entra ID. */
export class EntraError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`AADSTS${fault.number}: ${fault.message}`);
    this.name = 'EntraError';
    this.fault = fault;
  }

  get status(): number {
    return this.fault.status ?? 400;
  }

  /** The body of a refused token request. */
  body(): Record<string, unknown> {
    const { error, number, suberror, claims } = this.fault;
    const traceId = randomUUID();
    const correlationId = randomUUID();
    const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '');
    return {
      error,
      error_description: `${this.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [number],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${number}`,
      ...(suberror === undefined ? {} : { suberror }),
      ...(claims === undefined ? {} : { claims }),
    };
  }
}

export const consentRequired = (name: string, clientId: string, error = 'invalid_grant'): EntraError =>
  new EntraError({
    error,
    number: 65001,
    suberror: 'consent_required',
    message:
      `The user or administrator has not consented to use the application with ID '${clientId}' named '${name}'. ` +
      'Send an interactive authorization request for this user and resource.',
  });

export const missingParameter = (parameter: string): EntraError =>
  new EntraError({
    error: 'invalid_request',
    number: 900144,
    message: `The request body must contain the following parameter: '${parameter}'.`,
  });

export const unknownApplication = (clientId: string): EntraError =>
  new EntraError({
    error: 'unauthorized_client',
    number: 700016,
    message: `Application with identifier '${clientId}' was not found in the directory.`,
  });
