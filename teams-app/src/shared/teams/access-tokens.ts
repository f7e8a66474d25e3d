import { UpbeatError } from '@upbeat/api/domain/errors.ts';

/** Teams gave no token. `consent-needed` is mended by a person pressing a button; `sign-in-failed` by trying again. */
export class SignInFailed extends UpbeatError<'sign-in-failed' | 'consent-needed'> {
  constructor(code: 'sign-in-failed' | 'consent-needed', cause: unknown) {
    super(
      code,
      code === 'consent-needed' ? 'Upbeat needs your permission to sign you in' : 'Teams could not sign you in',
      {},
      { cause },
    );
  }
}

export interface AccessTokens {
  /**
   * A token for the api: the cached one until shortly before it expires. Callers that ask together share one request.
   *
   * @throws {SignInFailed}
   */
  accessToken(): Promise<string>;
  /**
   * A new token instead of the cached one, for instance after the api asked for claims or a person pressed "Allow".
   *
   * @throws {SignInFailed}
   */
  freshToken(claims?: string): Promise<string>;
}

/** How Teams is asked for a token. */
export type AskTeams = (request: { silent: boolean; claims?: string }) => Promise<string>;

/** A token is used until this long before its end, so that it outlives the request that carries it. */
const SPARE_MS = 2 * 60_000;

/** Answers of Teams that only a person can change. */
const NEEDS_PERSON = /consent|interaction|required|cancel|popup|FailedToOpenWindow/i;

export function createAccessTokens(askTeams: AskTeams, now: () => number = Date.now): AccessTokens {
  let cached: { token: string; usableUntil: number } | null = null;
  let flight: { claims: string | undefined; token: Promise<string> } | null = null;

  function ask(claims?: string): Promise<string> {
    if (flight !== null && flight.claims === claims) return flight.token;
    const token = request(askTeams, claims)
      .then((token) => {
        cached = { token, usableUntil: expiryOf(token) - SPARE_MS };
        return token;
      })
      .finally(() => {
        if (flight?.token === token) flight = null;
      });
    flight = { claims, token };
    return token;
  }

  return {
    accessToken: () => (cached !== null && now() < cached.usableUntil ? Promise.resolve(cached.token) : ask()),
    freshToken(claims) {
      cached = null;
      return ask(claims);
    },
  };
}

/** Silently first; when Teams wants the person, once more with its own dialogue. */
async function request(askTeams: AskTeams, claims?: string): Promise<string> {
  const wish = claims === undefined ? {} : { claims };
  try {
    return await askTeams({ silent: true, ...wish });
  } catch (error) {
    if (!NEEDS_PERSON.test(wordsOf(error))) throw new SignInFailed('sign-in-failed', error);
  }
  try {
    return await askTeams({ silent: false, ...wish });
  } catch (error) {
    throw new SignInFailed(NEEDS_PERSON.test(wordsOf(error)) ? 'consent-needed' : 'sign-in-failed', error);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** When the token ends, in ms since 1970. A token that cannot be read is used once: the api judges it, not we. */
function expiryOf(token: string): number {
  const payload = token.split('.')[1] ?? '';
  try {
    const json = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const { exp } = JSON.parse(json) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : 0;
  } catch (error) {
    console.warn('The token of Teams has no readable end', error instanceof Error ? error.name : 'unknown');
    return 0;
  }
}
