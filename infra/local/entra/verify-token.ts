import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';

/** A token that is not good for what was asked; the message says why and never contains the token. */
export class InvalidToken extends Error {}

/** A good token of someone who was given no role on this service. */
export class NotAllowed extends Error {}

/** Which identities of which directory may call a service, as a role assignment says it in Azure. */
export interface EntraTrust {
  readonly issuerOf: (tenantId: string) => string;
  readonly jwksUrl: string;
  /** What the service is called in tokens for it. */
  readonly audience: string;
  /** Application ids or object ids. */
  readonly allowedIds: readonly string[];
}

/**
 * The claims of a token that the directory signed for this service.
 *
 * @throws {InvalidToken} when it did not, or the token has expired
 * @throws {NotAllowed} when the identity is not among those allowed
 */
export type VerifyEntraToken = (token: string) => Promise<JWTPayload>;

export function createEntraVerifier({ issuerOf, jwksUrl, audience, allowedIds }: EntraTrust): VerifyEntraToken {
  const keys = createRemoteJWKSet(new URL(jwksUrl));

  return async (token) => {
    let claims: JWTPayload;
    try {
      const tenantId = decodeJwt(token)['tid'];
      if (typeof tenantId !== 'string') throw new InvalidToken('The token names no tenant');
      const issuer = issuerOf(tenantId);
      ({ payload: claims } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
        issuer,
        audience,
      }));
    } catch (cause) {
      if (!(cause instanceof errors.JOSEError)) throw cause; // the authority cannot be reached: no fault of the caller
      throw new InvalidToken(cause.message, { cause });
    }
    const ids = [claims['appid'], claims['azp'], claims['oid']];
    if (!allowedIds.some((allowed) => ids.includes(allowed))) {
      throw new NotAllowed('This identity has no role on the service');
    }
    return claims;
  };
}
