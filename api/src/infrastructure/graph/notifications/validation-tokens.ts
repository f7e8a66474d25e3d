import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { NotificationRefused } from '../../../domain/errors.ts';
import { IdentityProviderUnavailable } from '../../entra/entra-errors.ts';

/** The application that publishes Graph's notifications, in every tenant of the world. */
const GRAPH_PUBLISHER = '0bf30f3b-4a52-48df-9a82-234910c4a086';

/** As Microsoft's own libraries allow. */
const CLOCK_SKEW_SECONDS = 300;

export interface TokenChecks {
  /** The keys of Entra ID. */
  readonly keys: JWTVerifyGetKey;
  /** Upbeat's client id: whoever the tokens are for. */
  readonly clientId: string;
  /** The origin, such as https://login.microsoftonline.com. */
  readonly authority: string;
  readonly now: Date;
}

/**
 * Checks every token that came with notifications: signed by Entra ID, for us, in force, made for Graph's publisher.
 *
 * @returns the organisations that they speak for
 * @throws {NotificationRefused} when there is none, or one of them is not as it must be
 * @throws {IdentityProviderUnavailable} when the signing keys cannot be fetched
 */
export async function checkValidationTokens(tokens: readonly string[], checks: TokenChecks): Promise<Set<TenantId>> {
  if (tokens.length === 0) throw new NotificationRefused('no-tokens');
  return new Set(await Promise.all(tokens.map((token) => tenantOf(token, checks))));
}

async function tenantOf(token: string, { keys, clientId, authority, now }: TokenChecks): Promise<TenantId> {
  let claims: JWTPayload;
  try {
    ({ payload: claims } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience: clientId,
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: now,
      requiredClaims: ['exp', 'iss', 'tid'],
    }));
  } catch (cause) {
    throw translated(cause);
  }
  const { tid, iss, ver, azp, appid } = claims;
  const publisher = ver === '2.0' ? azp : appid;
  if (publisher !== GRAPH_PUBLISHER) throw new NotificationRefused('publisher');
  const issuers = [`https://sts.windows.net/${String(tid)}/`, `${authority}/${String(tid)}/v2.0`];
  if (typeof tid !== 'string' || iss === undefined || !issuers.includes(iss)) throw new NotificationRefused('tenant');
  return tid;
}

/** Faults of the token are its sender's; jose reports those of fetching the keys by its base class, among others. */
function translated(cause: unknown): unknown {
  const isTokens =
    cause instanceof errors.JOSEError &&
    cause.constructor !== errors.JOSEError &&
    !(cause instanceof errors.JWKSTimeout || cause instanceof errors.JWKSInvalid);
  return isTokens ? new NotificationRefused('token', { cause }) : new IdentityProviderUnavailable({ cause });
}
