import { authenticateClient } from './client-authentication.ts';
import { findTenant, type EntraContext } from './context.ts';
import { EntraError, missingParameter } from './entra-error.ts';
import { authorizationCodeGrant } from './grants/authorization-code.ts';
import { clientCredentialsGrant } from './grants/client-credentials.ts';
import { onBehalfOfGrant } from './grants/on-behalf-of.ts';
import { refreshTokenGrant } from './grants/refresh-token.ts';

const GRANTS = {
  authorization_code: authorizationCodeGrant,
  client_credentials: clientCredentialsGrant,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': onBehalfOfGrant,
  refresh_token: refreshTokenGrant,
};

export type GrantType = keyof typeof GRANTS;

const isGrantType = (value: string): value is GrantType => Object.hasOwn(GRANTS, value);

/** Answers a token request, or refuses it by throwing an EntraError. */
export async function answerTokenRequest(
  context: EntraContext,
  { tenantSegment, form }: { tenantSegment: string; form: URLSearchParams },
): Promise<Record<string, unknown>> {
  const tenant = findTenant(context, tenantSegment);
  const grantType = form.get('grant_type');
  if (grantType === null) throw missingParameter('grant_type');
  if (!isGrantType(grantType)) {
    throw new EntraError({
      error: 'unsupported_grant_type',
      number: 70003,
      message: `The app requested an unsupported grant type '${grantType}'.`,
    });
  }
  const client = await authenticateClient(context, form);
  return GRANTS[grantType](context, { form, client, tenant });
}
