import type { EntraContext } from './context.ts';
import { findTenant } from './context.ts';

/**
 * The OpenID configuration of a tenant. The endpoints are those of the origin that was asked (https for servers,
 * http for browsers); the issuer is one and the same.
 */
export function openIdConfiguration(
  context: EntraContext,
  { tenantSegment, origin }: { tenantSegment: string; origin: string },
): Record<string, unknown> {
  const tenant = findTenant(context, tenantSegment);
  const base = `${origin}/${tenantSegment}`;
  return {
    issuer: issuerOf(context, tenant === 'any' ? '{tenantid}' : tenant.id),
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    subject_types_supported: ['pairwise'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    tenant_region_scope: tenant === 'any' ? null : 'EU',
    cloud_instance_name: 'microsoftonline.com',
    msgraph_host: 'graph.microsoft.com',
  };
}

/** The public keys; each names the issuers it may sign for, which a careful verifier checks. */
export function publishedKeys(context: EntraContext, tenantSegment: string): Record<string, unknown> {
  findTenant(context, tenantSegment);
  return { keys: context.keys.published().map((key) => ({ ...key, issuer: issuerOf(context, '{tenantid}') })) };
}

const issuerOf = (context: EntraContext, tenantId: string): string => `${context.authority()}/${tenantId}/v2.0`;
