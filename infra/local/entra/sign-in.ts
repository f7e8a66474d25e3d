import { createHash, randomBytes } from 'node:crypto';
import type { LocalPerson } from '../directory/directory.ts';
import { teamsDesktop, UPBEAT_SCOPE } from './applications.ts';

export interface SignIn {
  readonly browserAuthority: string;
  readonly person: Pick<LocalPerson, 'tenantId' | 'address'>;
  /** Teams on the desktop, unless told otherwise. */
  readonly clientId?: string;
  readonly redirectUri?: string;
  /** Upbeat's API, unless told otherwise. */
  readonly scope?: string;
}

/** The local Entra refused a sign-in. */
export class SignInRefused extends Error {
  readonly error: string;

  constructor(error: string, description: string) {
    super(description);
    this.name = 'SignInRefused';
    this.error = error;
  }
}

/**
 * What the Teams client does when a tab asks for a token: a silent authorization code exchange with PKCE, over HTTP.
 *
 * @returns the access token
 * @throws {SignInRefused} with Entra's error, such as consent_required
 */
export async function signIn({
  browserAuthority,
  person,
  clientId = teamsDesktop.clientId,
  redirectUri = 'http://localhost/sign-in',
  scope = UPBEAT_SCOPE,
}: SignIn): Promise<string> {
  const endpoints = `${browserAuthority}/${person.tenantId}/oauth2/v2.0`;
  const codeVerifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const request = { client_id: clientId, redirect_uri: redirectUri, scope: `${scope} openid profile` };

  const query = new URLSearchParams({
    ...request,
    response_type: 'code',
    state,
    nonce: randomBytes(16).toString('base64url'),
    prompt: 'none',
    login_hint: person.address,
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const redirect = await fetch(`${endpoints}/authorize?${query.toString()}`, { redirect: 'manual' });
  const code = await readCode(redirect, state);

  const form = new URLSearchParams({ ...request, grant_type: 'authorization_code', code, code_verifier: codeVerifier });
  const response = await fetch(`${endpoints}/token`, { method: 'POST', body: form });
  const answer = (await response.json()) as { access_token?: string; error?: string; error_description?: string };
  if (answer.access_token === undefined) throw new SignInRefused(answer.error ?? '', answer.error_description ?? '');
  return answer.access_token;
}

async function readCode(response: Response, state: string): Promise<string> {
  const location = response.headers.get('location');
  if (location === null) throw new SignInRefused('invalid_request', await response.text());
  const answer = new URL(location).searchParams;
  const code = answer.get('code');
  if (code === null) throw new SignInRefused(answer.get('error') ?? '', answer.get('error_description') ?? '');
  await response.body?.cancel();
  if (answer.get('state') !== state) throw new Error('The answer to a sign-in carries the state of another one');
  return code;
}
