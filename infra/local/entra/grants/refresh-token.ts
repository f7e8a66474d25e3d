import { errors, jwtVerify } from 'jose';
import type { LocalApplication } from '../applications.ts';
import { parseClaimsRequest } from '../claims-request.ts';
import { findPerson, type EntraContext, type TenantChoice } from '../context.ts';
import { EntraError, missingParameter } from '../entra-error.ts';
import { parseScopes } from '../scopes.ts';
import type { RefreshClaims } from '../tokens.ts';
import { delegatedResponse } from './delegated-response.ts';

/** Fresh tokens without the person. As with Entra ID, using a refresh token does not end it. */
export async function refreshTokenGrant(
  context: EntraContext,
  { form, client, tenant }: { form: URLSearchParams; client: LocalApplication; tenant: TenantChoice },
): Promise<Record<string, unknown>> {
  const token = form.get('refresh_token');
  if (token === null) throw missingParameter('refresh_token');
  const { clientId, personId, scope } = await read(context, token);
  const person = findPerson(context, tenant, personId);
  if (clientId !== client.clientId || !person) {
    throw refused(700005, 'The provided refresh token is intended for another application or tenant.');
  }
  return delegatedResponse(context, {
    client,
    person,
    scopes: parseScopes(context.applications, form.get('scope') ?? scope),
    claims: parseClaimsRequest(form.get('claims')),
    nonce: null,
  });
}

async function read({ refreshSecret, clock }: EntraContext, token: string): Promise<RefreshClaims> {
  try {
    const { payload } = await jwtVerify<RefreshClaims>(token, refreshSecret, { currentDate: clock() });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refused(700084, 'The refresh token has expired due to inactivity.');
    if (error instanceof errors.JOSEError) throw refused(9002313, 'The refresh token is malformed.');
    throw error;
  }
}

const refused = (number: number, message: string): EntraError =>
  new EntraError({ error: 'invalid_grant', number, message });
