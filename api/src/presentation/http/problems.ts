import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { Problem } from '../../contract/problem.ts';
import { isUpbeatError, type UpbeatError } from '../../domain/errors.ts';

/** The HTTP status of each stable error code. A code that is missing here is a bug, and answers as one. */
const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'token-refused': 401,
  'interaction-required': 401,
  'pairing-over': 401,
  'ticket-over': 401,
  'code-refused': 403,
  'notification-refused': 403,
  forbidden: 403,
  'tenant-not-active': 403,
  'consent-missing': 403,
  'consent-required': 403,
  'take-part-first': 403,
  'session-not-found': 404,
  'programme-not-found': 404,
  'not-found': 404,
  'wrong-session-state': 409,
  'programme-is-over': 409,
  'too-late': 409,
  'not-the-next-class': 409,
  'repeats-as-series': 409,
  'coach-is-here': 409,
  'not-on-list': 409,
  'tile-gone': 409,
  'left-the-meeting': 409,
  'class-not-over': 409,
  'no-heart-rate': 409,
  'not-summarised': 409,
  'no-more-guests': 409,
  'changed-meanwhile': 409,
  'directory-closed': 409,
  'recording-not-ready': 409,
  'out-of-range': 422,
  'wrong-length': 422,
  'unreadable-name': 422,
  'unknown-time-zone': 422,
  'impossible-plan': 422,
  'outside-the-class': 422,
  'organiser-not-found': 422,
  'organiser-is-you': 422,
  'impossible-interval': 422,
  'too-many-requests': 429,
  'too-soon': 429,
  'writer-is-full': 503,
  'database-unavailable': 503,
  'identity-provider-unavailable': 503,
  'graph-unavailable': 503,
};

/** Answers every error as an RFC 9457 problem. What a caller can act on says how; everything else stays inside. */
export function answerProblems(app: FastifyInstance): void {
  app.setNotFoundHandler({}, (_request, reply) => problem(reply, 404, 'not-found', 'There is nothing at this address'));

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (isUpbeatError(error)) {
      const status = STATUS[error.code];
      if (status !== undefined) {
        if (status === 401) request.log.info({ code: error.code }, 'sign-in refused');
        if (status >= 500) request.log.warn({ err: error }, 'request not served');
        challenge(reply, error);
        return problem(reply, status, error.code, error.message);
      }
    } else if (error.validation) {
      return problem(reply, 400, 'invalid-request', error.message);
    } else if (isRefusedByFastify(error)) {
      return problem(reply, error.statusCode ?? 400, codeOf(error), error.message);
    }
    request.log.error({ err: error }, 'request failed');
    return problem(reply, 500, 'internal-error', 'Something went wrong here. It has been noted; try again in a moment');
  });
}

/** What the caller's next token must prove, as Microsoft's own APIs say it (continuous access evaluation). */
function challenge(reply: FastifyReply, { details }: UpbeatError): void {
  if (typeof details['claims'] !== 'string') return;
  const claims = Buffer.from(details['claims']).toString('base64');
  reply.header('www-authenticate', `Bearer error="insufficient_claims", claims="${claims}"`);
}

/** A body too large, a wrong media type, too many requests. Errors of other services carry statuses too: those are ours. */
function isRefusedByFastify({ code, statusCode = 500 }: FastifyError): boolean {
  return statusCode < 500 && (statusCode === 429 || /^FST_/.test(code));
}

function codeOf({ code, statusCode }: FastifyError): string {
  return statusCode === 429 ? 'too-many-requests' : code.toLowerCase().replace('fst_', '').replaceAll('_', '-');
}

function problem(reply: FastifyReply, status: number, code: string, detail: string): FastifyReply {
  const body: Problem = { type: 'about:blank', title: code.replaceAll('-', ' '), status, code, detail };
  return reply.status(status).type('application/problem+json').send(body);
}
