import type { LocalApplication } from './applications.ts';
import { parseClaimsRequest, type ClaimsRequest } from './claims-request.ts';
import { findApplication, findTenant, type EntraContext, type TenantChoice } from './context.ts';
import { EntraError, missingParameter } from './entra-error.ts';
import { parseScopes, type RequestedScopes } from './scopes.ts';

/** Where the answer to a sign-in goes. Known before anything else: a doubtful address is never redirected to. */
export interface ReturnAddress {
  readonly client: LocalApplication;
  readonly redirectUri: string;
  readonly responseMode: 'query' | 'fragment';
  readonly state: string | null;
}

export interface AuthorizationRequest {
  readonly tenant: TenantChoice;
  readonly scope: string;
  readonly scopes: RequestedScopes;
  readonly prompt: 'none' | 'login' | 'select_account' | 'consent' | null;
  readonly loginHint: string | null;
  readonly codeChallenge: string | null;
  readonly nonce: string | null;
  readonly claims: ClaimsRequest;
}

export function readReturnAddress(context: EntraContext, parameters: URLSearchParams): ReturnAddress {
  const clientId = parameters.get('client_id');
  if (clientId === null) throw missingParameter('client_id');
  const client = findApplication(context, clientId);
  const redirectUri = parameters.get('redirect_uri');
  if (redirectUri === null) throw missingParameter('redirect_uri');
  if (!client.redirectUris.some((registered) => matches(registered, redirectUri))) {
    throw new EntraError({
      error: 'invalid_request',
      number: 50011,
      message: `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'.`,
    });
  }
  const responseMode = parameters.get('response_mode') ?? 'query';
  if (responseMode !== 'query' && responseMode !== 'fragment') {
    throw invalidRequest(90023, `The response_mode '${responseMode}' is not supported here: use query or fragment.`);
  }
  return { client, redirectUri, responseMode, state: parameters.get('state') };
}

export function readAuthorizationRequest(
  context: EntraContext,
  {
    tenantSegment,
    client,
    parameters,
  }: { tenantSegment: string; client: LocalApplication; parameters: URLSearchParams },
): AuthorizationRequest {
  if (parameters.get('response_type') !== 'code') {
    throw new EntraError({
      error: 'unsupported_response_type',
      number: 700054,
      message: `response_type '${parameters.get('response_type') ?? ''}' is not enabled for the application: use code.`,
    });
  }
  const codeChallenge = parameters.get('code_challenge');
  if (codeChallenge !== null && parameters.get('code_challenge_method') !== 'S256') {
    throw invalidRequest(501481, 'The code_challenge_method must be S256.');
  }
  if (codeChallenge === null && client.isPublic) {
    throw invalidRequest(
      9002325,
      'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
    );
  }
  const scope = parameters.get('scope') ?? '';
  return {
    tenant: findTenant(context, tenantSegment),
    scope,
    scopes: parseScopes(context.applications, scope),
    prompt: readPrompt(parameters.get('prompt')),
    loginHint: parameters.get('login_hint'),
    codeChallenge,
    nonce: parameters.get('nonce'),
    claims: parseClaimsRequest(parameters.get('claims')),
  };
}

function readPrompt(prompt: string | null): AuthorizationRequest['prompt'] {
  switch (prompt) {
    case null:
    case 'none':
    case 'login':
    case 'select_account':
    case 'consent':
      return prompt;
    default:
      throw invalidRequest(90023, `Unsupported 'prompt' value '${prompt}'.`);
  }
}

/** As Entra ID does, the port of a localhost address is not compared (RFC 8252 §7.3). */
export function matches(registered: string, asked: string): boolean {
  if (registered === asked) return true;
  if (!URL.canParse(asked)) return false;
  const [known, given] = [new URL(registered), new URL(asked)];
  const isSameLocalHost =
    known.hostname === 'localhost' && given.hostname === 'localhost' && known.protocol === given.protocol;
  return isSameLocalHost && (known.pathname === '/' || known.pathname === given.pathname);
}

const invalidRequest = (number: number, message: string): EntraError =>
  new EntraError({ error: 'invalid_request', number, message });
