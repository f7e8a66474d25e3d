import type { JWTPayload } from 'jose';
import { InvalidToken, NotAllowed, type VerifyEntraToken } from '../entra/verify-token.ts';
import { missingPermission, noToken } from './graph-error.ts';

/** Who asks, by the token. */
export interface Caller {
  readonly tenantId: string;
  readonly applicationId: string;
  /** In whose name; null for the application's own. */
  readonly personId: string | null;
  /** What the application may in its own name. */
  readonly roles: readonly string[];
  /** What it may in that person's name. */
  readonly scopes: readonly string[];
  /** In seconds since 1970. */
  readonly issuedAt: number;
  /** It can deal with a claims challenge. */
  readonly takesChallenges: boolean;
}

/** @throws {GraphError} 401 without a good token, 403 for an application that is not ours */
export async function readCaller(verifyToken: VerifyEntraToken, authorization: string | null): Promise<Caller> {
  const [, token] = /^Bearer (.+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw noToken('Access token is empty.');
  try {
    return toCaller(await verifyToken(token));
  } catch (error) {
    if (error instanceof InvalidToken) throw noToken(`Access token validation failure. ${error.message}`);
    if (error instanceof NotAllowed) throw missingPermission([], []);
    throw error;
  }
}

function toCaller({ tid, appid, oid, roles, scp, iat = 0, xms_cc: capabilities }: JWTPayload): Caller {
  const isDelegated = typeof scp === 'string';
  return {
    tenantId: String(tid),
    applicationId: String(appid),
    personId: isDelegated ? String(oid) : null,
    roles: isDelegated ? [] : textsOf(roles),
    scopes: isDelegated ? scp.split(' ') : [],
    issuedAt: iat,
    takesChallenges: textsOf(capabilities).includes('cp1'),
  };
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
