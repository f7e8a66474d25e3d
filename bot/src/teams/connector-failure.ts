import type { Answer } from '@upbeat/api/domain/posting/protocol.ts';

export type Unanswered = Exclude<Answer, { type: 'taken' }>;

/**
 * Answers after which Microsoft asks for another try: nothing was done. 408 and 401 are said before a request is looked
 * at. All other 5xx may come from a server in between, while another has done what was asked.
 */
const TRY_AGAIN = [401, 408, 412, 429, 502];

/** The line broke before a request could leave, or whoever answers it is not believed. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_.*|ERR_TLS_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;

/** What a failed request of the Bot Framework's client says about what became of it; null when none has left. */
export function failureOf(error: unknown): Unanswered | null {
  if (isAborted(error)) return { type: 'lost' };
  if (!isRequestFailure(error)) return null;
  const { statusCode, code } = error;
  if (statusCode === undefined) {
    return NEVER_SENT.test(code ?? '') ? null : { type: 'lost' };
  }
  if (TRY_AGAIN.includes(statusCode)) return { type: 'not-taken', retryAfterMs: retryAfterMs(error) };
  if (statusCode === 404 || statusCode === 410) return { type: 'gone' };
  if (statusCode >= 500) return { type: 'lost' };
  return { type: 'refused', code: codeOf(error) ?? `HTTP${statusCode}` };
}

interface RequestFailure {
  readonly name: 'RestError';
  readonly code?: string;
  readonly statusCode?: number;
  readonly details?: unknown;
  readonly response?: { readonly headers: { get(name: string): string | undefined } };
}

function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && error.name === 'RestError';
}

/** The time was over: the request had left. */
function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Such as MessageWritesBlocked. A code is a word: whatever else stands there is not kept, as it may quote. */
function codeOf({ code, details }: RequestFailure): string | null {
  const said: unknown = hasError(details) ? details.error.code : code;
  return typeof said === 'string' && /^\w{1,60}$/.test(said) ? said : null;
}

function hasError(details: unknown): details is { error: { code?: unknown } } {
  return typeof details === 'object' && details !== null && 'error' in details && typeof details.error === 'object';
}

/** Seconds, or a moment. */
function retryAfterMs({ response }: RequestFailure): number | null {
  const said = response?.headers.get('retry-after');
  if (said === undefined) return null;
  const seconds = Number(said);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
