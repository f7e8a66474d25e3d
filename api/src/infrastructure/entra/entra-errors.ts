import { UpbeatError } from '../../domain/errors.ts';

/**
 * The access token does not let its bearer act as a person in Upbeat. `reason` is `expired`, `signature`, the claim
 * that failed, or `application`, `scope`, `client` for a genuine token of the wrong kind.
 */
export class TokenRefused extends UpbeatError<'token-refused'> {
  constructor(reason: string, options?: ErrorOptions) {
    const message = reason === 'expired' ? 'The access token has expired' : `The access token was refused: ${reason}`;
    super('token-refused', message, { reason }, options);
  }
}

/** Somebody must allow Upbeat to do this: an administrator by the consent link, or the person. */
export class ConsentRequired extends UpbeatError<'consent-required'> {
  constructor(scopes: readonly string[], options?: ErrorOptions) {
    super('consent-required', 'Your organisation has not allowed Upbeat to do this yet', { scopes }, options);
  }
}

/** The person must sign in again; `claims` is the JSON the client has to ask with, or null. */
export class InteractionRequired extends UpbeatError<'interaction-required'> {
  readonly claims: string | null;

  constructor(claims: string | null, options?: ErrorOptions) {
    super('interaction-required', 'Please sign in again', { claims }, options);
    this.claims = claims;
  }
}

/** Entra ID is busy or down: the same request may succeed later. */
export class IdentityProviderUnavailable extends UpbeatError<'identity-provider-unavailable'> {
  constructor(options?: ErrorOptions) {
    super('identity-provider-unavailable', 'Sign-in is busy just now, please try again in a minute', {}, options);
  }
}
