import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import { ConsentRequired, IdentityProviderUnavailable, InteractionRequired, TokenRefused } from './entra-errors.ts';

const NETWORK_TROUBLE = ['network_error', 'endpoints_resolution_error', 'token_parsing_error'];
const ASSERTION_EXPIRED = '500133';

/** The organisation has no entry for the application: nobody there has ever consented to anything. */
const APPLICATION_UNKNOWN = ['700016', '7000229'];

/** What MSAL threw, as something a caller can act on; everything else is a bug or a misconfiguration and stays. */
export function translated(cause: unknown, scopes: readonly string[]): unknown {
  if (cause instanceof InteractionRequiredAuthError) {
    const isConsent = cause.subError === 'consent_required' || cause.errorCode === 'consent_required';
    if (isConsent) return new ConsentRequired(scopes, { cause });
    return new InteractionRequired(cause.claims === '' ? null : cause.claims, { cause });
  }
  if (cause instanceof ServerError) {
    const number = String(cause.errorNo);
    if (number === ASSERTION_EXPIRED) return new TokenRefused('expired', { cause });
    if (APPLICATION_UNKNOWN.includes(number)) return new ConsentRequired(scopes, { cause });
  }
  return isPassing(cause) ? new IdentityProviderUnavailable({ cause }) : cause;
}

function isPassing(cause: unknown): boolean {
  if (cause instanceof ServerError) {
    const { status, errorCode } = cause;
    if (status !== undefined) return status === 429 || status >= 500;
    // While Retry-After lasts MSAL does not ask again: it throws the numbers of the first refusal, without a status.
    return /^[\d ]*$/.test(errorCode);
  }
  return cause instanceof AuthError && NETWORK_TROUBLE.includes(cause.errorCode);
}
