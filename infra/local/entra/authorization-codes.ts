import { randomBytes } from 'node:crypto';

const LIFE_MS = 10 * 60 * 1000;

/** What a person agreed to when they signed in, kept until the client fetches its tokens. */
export interface Authorization {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string | null;
  readonly personId: string;
  readonly scope: string;
  readonly nonce: string | null;
}

export type Redemption =
  | { readonly state: 'valid'; readonly authorization: Authorization }
  | { readonly state: 'unknown' }
  | { readonly state: 'expired' }
  | { readonly state: 'already-redeemed' };

export interface AuthorizationCodes {
  issue(authorization: Authorization): string;
  /** Each code works once. */
  redeem(code: string): Redemption;
}

export function createAuthorizationCodes(clock: () => Date): AuthorizationCodes {
  const issued = new Map<string, { authorization: Authorization; expiresAt: number; isRedeemed: boolean }>();

  /** Codes are kept in the order of their end: the first that is still good ends the search. */
  function forgetLongExpired(): void {
    for (const [code, { expiresAt }] of issued) {
      if (expiresAt + LIFE_MS > clock().getTime()) return;
      issued.delete(code);
    }
  }

  return {
    issue(authorization) {
      forgetLongExpired();
      const code = `0.${randomBytes(32).toString('base64url')}`;
      issued.set(code, { authorization, expiresAt: clock().getTime() + LIFE_MS, isRedeemed: false });
      return code;
    },
    redeem(code) {
      const entry = issued.get(code);
      if (!entry) return { state: 'unknown' };
      if (entry.isRedeemed) return { state: 'already-redeemed' };
      if (entry.expiresAt <= clock().getTime()) return { state: 'expired' };
      entry.isRedeemed = true;
      return { state: 'valid', authorization: entry.authorization };
    },
  };
}
