import type { LocalApplication } from '../applications.ts';
import { parseClaimsRequest } from '../claims-request.ts';
import type { EntraContext, TenantChoice } from '../context.ts';
import { EntraError } from '../entra-error.ts';
import { parseScopes } from '../scopes.ts';
import { ACCESS_TOKEN_SECONDS, applicationToken } from '../tokens.ts';

/** A token in the application's own name; its roles are those an administrator consented to. */
export async function clientCredentialsGrant(
  context: EntraContext,
  { form, client, tenant }: { form: URLSearchParams; client: LocalApplication; tenant: TenantChoice },
): Promise<Record<string, unknown>> {
  if (client.isPublic) {
    throw new EntraError({
      status: 401,
      error: 'invalid_client',
      number: 700025,
      message: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
    });
  }
  if (tenant === 'any') {
    throw new EntraError({
      error: 'invalid_request',
      number: 90009,
      message: 'Application-only tokens belong to one tenant: name it instead of common or organizations.',
    });
  }
  const { resource, names } = parseScopes(context.applications, form.get('scope'));
  if (names[0] !== '.default') {
    throw new EntraError({
      error: 'invalid_scope',
      number: 1002012,
      message: `The provided value for scope ${form.get('scope') ?? ''} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    });
  }
  const roles = context.consents
    .granted(tenant.id, client.clientId)
    .filter((one) => one.kind === 'application' && one.resource === resource.identifier)
    .map(({ name }) => name);
  const claims = parseClaimsRequest(form.get('claims'));

  return {
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    ext_expires_in: ACCESS_TOKEN_SECONDS,
    access_token: await applicationToken(context, { client, resource, tenantId: tenant.id, roles, claims }),
  };
}
