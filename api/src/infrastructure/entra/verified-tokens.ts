import type { Identity } from '../../domain/directory/identity.ts';

/** Tokens that were verified once, each until its end; the longest unused makes room for a new one. */
export interface VerifiedTokens {
  find(token: string, now: Date): Identity | null;
  keep(token: string, identity: Identity): void;
}

export function createVerifiedTokens(limit: number): VerifiedTokens {
  const byToken = new Map<string, Identity>(); // in order of last use

  return {
    find(token, now) {
      const identity = byToken.get(token);
      if (!identity) return null;
      byToken.delete(token);
      if (identity.expiresAt <= now) return null;
      byToken.set(token, identity);
      return identity;
    },
    keep(token, identity) {
      byToken.delete(token);
      byToken.set(token, identity);
      if (byToken.size <= limit) return;
      const [longestUnused] = byToken.keys();
      if (longestUnused !== undefined) byToken.delete(longestUnused);
    },
  };
}
