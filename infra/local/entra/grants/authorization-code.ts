import { createHash } from 'node:crypto';
import type { LocalApplication } from '../applications.ts';
import { parseClaimsRequest } from '../claims-request.ts';
import { findPerson, type EntraContext, type TenantChoice } from '../context.ts';
import { EntraError, missingParameter } from '../entra-error.ts';
import { parseScopes } from '../scopes.ts';
import { delegatedResponse } from './delegated-response.ts';

/** The code that a person's sign-in left behind, for tokens (RFC 6749 §4.1.3, RFC 7636 §4.6). */
export async function authorizationCodeGrant(
  context: EntraContext,
  { form, client, tenant }: { form: URLSearchParams; client: LocalApplication; tenant: TenantChoice },
): Promise<Record<string, unknown>> {
  const code = form.get('code');
  if (code === null) throw missingParameter('code');
  const redemption = context.codes.redeem(code);
  if (redemption.state === 'expired') throw invalidGrant(70008, 'The provided authorization code has expired.');
  if (redemption.state === 'already-redeemed')
    throw invalidGrant(54005, 'OAuth2 Authorization code was already redeemed.');
  if (redemption.state === 'unknown') throw invalidGrant(9002313, 'The provided authorization code is malformed.');

  const { authorization } = redemption;
  if (authorization.clientId !== client.clientId) {
    throw invalidGrant(700005, 'The provided authorization code is intended for another application.');
  }
  if (authorization.redirectUri !== form.get('redirect_uri')) {
    throw invalidGrant(50011, 'The redirect URI does not match the one of the authorization request.');
  }
  checkCodeVerifier(authorization.codeChallenge, form.get('code_verifier'));
  const person = findPerson(context, tenant, authorization.personId);
  if (!person) throw invalidGrant(700082, 'The authorization code was issued by another tenant.');

  return delegatedResponse(context, {
    client,
    person,
    scopes: parseScopes(context.applications, form.get('scope') ?? authorization.scope),
    claims: parseClaimsRequest(form.get('claims')),
    nonce: authorization.nonce,
  });
}

function checkCodeVerifier(challenge: string | null, verifier: string | null): void {
  if (challenge === null && verifier === null) return;
  const proof = verifier === null ? null : createHash('sha256').update(verifier).digest('base64url');
  if (proof !== challenge) {
    throw invalidGrant(
      50148,
      'The code_verifier does not match the code_challenge supplied in the authorization request.',
    );
  }
}

const invalidGrant = (number: number, message: string): EntraError =>
  new EntraError({ error: 'invalid_grant', number, message });
