import type { ConsentChange, ConsentView, Profile, ProfileView } from '@upbeat/api/contract/me.ts';
import type { Problem } from '@upbeat/api/contract/problem.ts';
import { ApiRefused, type ApiAddress } from '../box/api-client.ts';
import type { LocalPerson } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';

/** One person on one device: signed in, and signed in again when a token has run out. */
export interface Member {
  readonly person: LocalPerson;
  readonly address: ApiAddress;
  /** The token of now; signs in when there is none. @throws {SignInRefused} */
  token(): Promise<string>;
  /** The api did not take the token: the next one is fetched anew. */
  forgetToken(): void;
  /** @throws {ApiRefused} */
  call<Answer>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Answer>;
}

const NOT_SIGNED_IN = 401;

export function memberOf(person: LocalPerson, address: ApiAddress): Member {
  let signingIn: Promise<string> | null = null;

  function token(): Promise<string> {
    signingIn ??= signIn({ browserAuthority: address.browserAuthority, person }).catch((fault: unknown) => {
      signingIn = null;
      throw fault;
    });
    return signingIn;
  }

  async function send(method: string, path: string, body: unknown): Promise<Response> {
    const headers = { authorization: `Bearer ${await token()}` };
    if (body === undefined) return fetch(`${address.apiOrigin}${path}`, { method, headers });
    return fetch(`${address.apiOrigin}${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  const forgetToken = (): void => void (signingIn = null);
  return {
    person,
    address,
    token,
    forgetToken,
    async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
      let response = await send(method, path, body);
      if (response.status === NOT_SIGNED_IN) {
        await response.body?.cancel();
        forgetToken();
        response = await send(method, path, body);
      }
      const text = await response.text();
      if (!response.ok) throw refusalOf(response, text);
      return (text === '' ? null : JSON.parse(text)) as Answer;
    },
  };
}

/** Whatever stands between us and the api may answer without a problem of its own. */
function refusalOf(response: Response, text: string): ApiRefused {
  const isProblem = response.headers.get('content-type')?.includes('json') === true;
  const { code = '', detail = response.statusText } = isProblem ? (JSON.parse(text) as Partial<Problem>) : {};
  return new ApiRefused(response.status, code, detail);
}

export function saveProfile(member: Member, profile: Profile): Promise<ProfileView> {
  return member.call('PUT', '/api/me/profile', profile);
}

export function saveConsent(member: Member, change: ConsentChange): Promise<ConsentView> {
  return member.call('PUT', '/api/me/consent', change);
}

/** Takes part in a class. Doing it again changes nothing. */
export async function join(member: Member, sessionId: string): Promise<void> {
  await member.call('POST', `/api/sessions/${sessionId}/participation`);
}
