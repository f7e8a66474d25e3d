import type { Caller } from './caller.ts';
import { GraphError } from './graph-error.ts';

/** Whose tokens; absent means everybody's. */
export interface Challenged {
  readonly tenantId?: string;
  readonly personId?: string;
}

/** Continuous access evaluation: tokens that were good are no longer, though they have not expired. */
export interface Challenges {
  /** Refuses tokens made until now; clients that announced cp1 are told how to ask for another. */
  challenge(who?: Challenged): void;
  /** @throws {GraphError} 401 with the claims to ask for */
  look(caller: Caller): void;
}

export function createChallenges(clock: () => Date): Challenges {
  const made: { readonly who: Challenged; readonly notBefore: number }[] = [];
  return {
    challenge(who = {}) {
      const now = Math.floor(clock().getTime() / 1000);
      made.push({ who, notBefore: Math.max(now, made.at(-1)?.notBefore ?? 0) + 1 }); // tokens tell their age in seconds
    },
    look(caller) {
      if (!caller.takesChallenges) return; // Entra ID gives those short-lived tokens instead
      const broken = made.filter(({ who, notBefore }) => concerns(who, caller) && caller.issuedAt < notBefore);
      if (broken.length === 0) return;
      throw challengeOf(Math.max(...broken.map(({ notBefore }) => notBefore)));
    },
  };
}

function concerns({ tenantId, personId }: Challenged, caller: Caller): boolean {
  return (
    (tenantId === undefined || tenantId === caller.tenantId) && (personId === undefined || personId === caller.personId)
  );
}

function challengeOf(notBefore: number): GraphError {
  const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: String(notBefore) } } });
  const header = [
    'Bearer realm=""',
    'authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
    'client_id="00000003-0000-0000-c000-000000000000"',
    'error="insufficient_claims"',
    `claims="${Buffer.from(claims).toString('base64')}"`,
  ];
  const words =
    'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp';
  return new GraphError(401, 'InvalidAuthenticationToken', words, { 'www-authenticate': header.join(', ') });
}
