import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { InvalidToken } from './tokens.ts';

/** Which identities of which directory may call the service, as a role assignment says it in Azure. */
export interface EntraTrust {
  readonly issuerOf: (tenantId: string) => string;
  readonly jwksUrl: string;
  /** `https://webpubsub.azure.com` unless said otherwise. */
  readonly audience?: string;
  /** Application ids or object ids. */
  readonly allowedIds: readonly string[];
}

/** A good token of someone who was given no role on this service. */
export class NotAllowed extends Error {}

/**
 * @throws {InvalidToken} unless the directory signed the token for this service, and it has not expired
 * @throws {NotAllowed} when the identity is not among those allowed
 */
export type VerifyEntraToken = (token: string) => Promise<void>;

export function createEntraVerifier(trust: EntraTrust): VerifyEntraToken {
  const keys = createRemoteJWKSet(new URL(trust.jwksUrl));
  const audience = trust.audience ?? 'https://webpubsub.azure.com';

  return async (token) => {
    let claims: JWTPayload;
    try {
      const tenantId = decodeJwt(token)['tid'];
      if (typeof tenantId !== 'string') throw new InvalidToken('The token names no tenant');
      const issuer = trust.issuerOf(tenantId);
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
    if (!trust.allowedIds.some((allowed) => ids.includes(allowed))) {
      throw new NotAllowed('This identity has no role on the service');
    }
  };
}
