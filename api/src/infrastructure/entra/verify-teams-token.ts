import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyResult } from 'jose';
import type { Identity } from '../../domain/directory/identity.ts';
import { IdentityProviderUnavailable, TokenRefused } from './entra-errors.ts';
import { identityOf, issuerOf } from './teams-token.ts';
import { createVerifiedTokens } from './verified-tokens.ts';

const TEAMS_DESKTOP_AND_MOBILE = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const CLOCK_SKEW_SECONDS = 60;
const TOKENS_KEPT = 10_000;
const KEYS_TIMEOUT_MS = 5000;

export interface TokenVerifierOptions {
  /** The origin, such as https://login.microsoftonline.com. */
  readonly authority: string;
  /** Upbeat's client id: the audience of version 2 tokens. */
  readonly clientId: string;
  /** Clients that may call Upbeat in a person's name; Teams on desktop, mobile and web unless told otherwise. */
  readonly trustedClients?: readonly string[];
  readonly tokensKept?: number;
  readonly clock?: () => Date;
}

export type TokenVerifier = (token: string) => Promise<Identity>;

/**
 * Verifies the access token that Teams gives a tab. Whether the tenant is a customer is for the caller to ask.
 *
 * @throws {TokenRefused} forged, damaged, expired, not for Upbeat, or not in a person's name
 * @throws {IdentityProviderUnavailable} when the signing keys cannot be fetched
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { authority, clientId, tokensKept = TOKENS_KEPT, clock = () => new Date() } = options;
  const { trustedClients = [TEAMS_DESKTOP_AND_MOBILE, TEAMS_WEB] } = options;
  const keys = createRemoteJWKSet(new URL(`${authority}/organizations/discovery/v2.0/keys`), {
    timeoutDuration: KEYS_TIMEOUT_MS,
  });
  const verified = createVerifiedTokens(tokensKept);

  async function verify(token: string, now: Date): Promise<Identity> {
    const { payload, protectedHeader } = await checkSignature(token, now);
    const identity = identityOf(payload, { authority, trustedClients });
    checkKeyIssuer(protectedHeader.kid, identity.tenantId);
    return identity;
  }

  async function checkSignature(token: string, now: Date): Promise<JWTVerifyResult> {
    try {
      return await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: clientId,
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: now,
        requiredClaims: ['exp', 'nbf', 'iat', 'iss', 'sub', 'tid', 'oid', 'ver'],
      });
    } catch (error) {
      throw translated(error);
    }
  }

  /** A key signs only for the issuers it names: Entra also publishes keys for accounts outside any organisation. */
  function checkKeyIssuer(kid: string | undefined, tenantId: string): void {
    const key = keys.jwks()?.keys.find((one) => one.kid === kid);
    const issuer: unknown = key && 'issuer' in key ? key.issuer : undefined;
    if (typeof issuer !== 'string') return;
    if (issuer.replace('{tenantid}', tenantId) !== issuerOf(authority, tenantId)) throw new TokenRefused('kid');
  }

  return async (token) => {
    const now = clock();
    const known = verified.find(token, now);
    if (known) return known;

    const identity = await verify(token, now);
    if (identity.expiresAt > now) verified.keep(token, identity);
    return identity;
  };
}

/** Faults of the token are the caller's; faults of fetching the keys are the identity provider's. */
function translated(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new TokenRefused('expired', { cause: error });
  if (error instanceof errors.JWTClaimValidationFailed) return new TokenRefused(error.claim, { cause: error });
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || isFetchFailure(error)) {
    return new IdentityProviderUnavailable({ cause: error });
  }
  if (error instanceof errors.JOSEError) return new TokenRefused('signature', { cause: error });
  return error;
}

/** jose reports an answer other than 200, or one that is not JSON, by its base class. */
function isFetchFailure(error: unknown): boolean {
  const isBaseClass = error instanceof errors.JOSEError && error.constructor === errors.JOSEError;
  return isBaseClass || (error instanceof TypeError && error.message === 'fetch failed');
}
