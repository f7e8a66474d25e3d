import type { LocalPerson } from '../directory/directory.ts';
import { matches } from './authorization-request.ts';
import type { Screen } from './authorize.ts';
import { allNeeded, type Permission } from './consents.ts';
import { findApplication, findTenant, type EntraContext, type TenantChoice } from './context.ts';
import { EntraError, missingParameter } from './entra-error.ts';
import type { LocalApplication } from './applications.ts';
import { adminConsentPage } from './pages/admin-consent.ts';

interface Visit {
  readonly tenantSegment: string;
  readonly parameters: URLSearchParams;
  readonly decision: { readonly type: 'accept'; readonly by: string } | { readonly type: 'cancel' } | null;
}

/**
 * An administrator grants an application what it asks for in the whole tenant. Without `scope` that is everything
 * in the registration (`/adminconsent`); with it, only those permissions (`/v2.0/adminconsent`).
 */
export function adminConsent(context: EntraContext, { tenantSegment, parameters, decision }: Visit): Screen {
  const clientId = parameters.get('client_id');
  if (clientId === null) throw missingParameter('client_id');
  const client = findApplication(context, clientId);
  const tenant = findTenant(context, tenantSegment);
  const redirectUri = readRedirectUri(client, parameters.get('redirect_uri'));
  const permissions = askedPermissions(client, parameters.get('scope'));

  if (decision === null) {
    const administrators = administratorsOf(context, tenant);
    return { type: 'page', html: adminConsentPage({ parameters, client, permissions, administrators }) };
  }
  if (decision.type === 'cancel') {
    return back(redirectUri, parameters, {
      error: 'access_denied',
      error_description: 'AADSTS65004: The administrator declined.',
    });
  }
  const administrator = administratorsOf(context, tenant).find(({ id }) => id === decision.by);
  if (!administrator) {
    throw new EntraError({
      status: 403,
      error: 'access_denied',
      number: 90094,
      message: 'Only an administrator of the organisation can grant this.',
    });
  }
  context.consents.grant(administrator.tenantId, clientId, permissions);
  const scope = parameters.get('scope');
  return back(redirectUri, parameters, {
    admin_consent: 'True',
    tenant: administrator.tenantId,
    ...(scope === null ? {} : { scope }),
  });
}

const administratorsOf = ({ directory }: EntraContext, tenant: TenantChoice): readonly LocalPerson[] =>
  directory.people.filter(
    ({ tenantId, mayConsentForTenant }) => mayConsentForTenant && (tenant === 'any' || tenantId === tenant.id),
  );

function askedPermissions(client: LocalApplication, scope: string | null): Permission[] {
  const all = allNeeded(client);
  if (scope === null) return all;
  const asked = scope.split(' ').filter((one) => one !== '');
  return all.filter(
    ({ resource, name }) => asked.includes(`${resource}/${name}`) || asked.includes(`${resource}/.default`),
  );
}

function readRedirectUri(client: LocalApplication, redirectUri: string | null): string | null {
  if (redirectUri === null) return null;
  if (client.redirectUris.some((registered) => matches(registered, redirectUri))) return redirectUri;
  throw new EntraError({
    error: 'invalid_request',
    number: 50011,
    message: `The redirect URI '${redirectUri}' does not match the redirect URIs configured for the application.`,
  });
}

function back(redirectUri: string | null, parameters: URLSearchParams, answer: Record<string, string>): Screen {
  if (redirectUri === null) {
    const html =
      'error' in answer ? 'Nothing was granted. You can close this page.' : 'Granted. You can close this page.';
    return { type: 'page', html };
  }
  const url = new URL(redirectUri);
  const state = parameters.get('state');
  for (const [name, value] of Object.entries({ ...answer, ...(state === null ? {} : { state }) })) {
    url.searchParams.set(name, value);
  }
  return { type: 'redirect', location: url.href };
}
