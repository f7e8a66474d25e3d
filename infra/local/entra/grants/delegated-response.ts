import type { LocalPerson } from '../../directory/directory.ts';
import type { LocalApplication } from '../applications.ts';
import type { ClaimsRequest } from '../claims-request.ts';
import type { EntraContext } from '../context.ts';
import { consentRequired } from '../entra-error.ts';
import type { RequestedScopes } from '../scopes.ts';
import { ACCESS_TOKEN_SECONDS, clientInfo, delegatedToken, idToken, refreshToken } from '../tokens.ts';

export interface DelegatedRequest {
  readonly client: LocalApplication;
  readonly person: LocalPerson;
  readonly scopes: RequestedScopes;
  readonly claims: ClaimsRequest;
  readonly nonce: string | null;
}

/** The tokens with which a client acts in a person's name. */
export async function delegatedResponse(
  context: EntraContext,
  request: DelegatedRequest,
): Promise<Record<string, unknown>> {
  const { client, person, scopes, claims, nonce } = request;
  const { resource, openId, names } = scopes;
  const granted = grantedScopes(context, request);
  const asked = names.map((name) => `${resource.identifier}/${name}`);
  const full = new Set([...granted.map((name) => `${resource.identifier}/${name}`), ...asked, ...openId]);
  full.delete('offline_access');

  return {
    token_type: 'Bearer',
    scope: [...full].join(' '),
    expires_in: ACCESS_TOKEN_SECONDS,
    ext_expires_in: ACCESS_TOKEN_SECONDS,
    access_token: await delegatedToken(context, {
      client,
      person,
      resource,
      scopes: granted.length > 0 ? granted : openId,
      claims,
    }),
    client_info: clientInfo(person),
    ...(openId.includes('openid') ? { id_token: await idToken(context, { client, person, nonce }) } : {}),
    ...(openId.includes('offline_access')
      ? {
          refresh_token: await refreshToken(context, {
            clientId: client.clientId,
            personId: person.id,
            scope: [...asked, ...openId].join(' '),
          }),
        }
      : {}),
  };
}

/** @throws EntraError AADSTS65001 when one of the scopes was never consented to in the person's tenant */
export function grantedScopes(
  context: EntraContext,
  { client, person, scopes }: Pick<DelegatedRequest, 'client' | 'person' | 'scopes'>,
): readonly string[] {
  const { names, resource } = scopes;
  if (resource.application?.exposes?.preAuthorized.includes(client.clientId)) {
    return names.includes('.default') ? resource.delegatedScopes : names;
  }
  const consented = context.consents
    .granted(person.tenantId, client.clientId)
    .filter((one) => one.kind === 'delegated' && one.resource === resource.identifier)
    .map(({ name }) => name);
  if (names.includes('.default')) {
    if (consented.length === 0) throw consentRequired(client.name, client.clientId);
    return consented;
  }
  if (!names.every((name) => consented.includes(name))) throw consentRequired(client.name, client.clientId);
  return names;
}
