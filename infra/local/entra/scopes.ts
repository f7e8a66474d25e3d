import type { LocalApplication } from './applications.ts';
import { EntraError, missingParameter } from './entra-error.ts';

const OPEN_ID_SCOPES = ['openid', 'profile', 'email', 'offline_access'];
const GRAPH = 'https://graph.microsoft.com';

/** Something a token can be for. */
export interface Resource {
  /** As it is named in a scope, before the last slash. */
  readonly identifier: string;
  readonly audience: string;
  /** Microsoft's own resources still take version 1 tokens. */
  readonly tokenVersion: '1.0' | '2.0';
  readonly delegatedScopes: readonly string[];
  /** Whom its tokens name as their issuer, where that is not the local authority. */
  readonly issuer: ((tenantId: string) => string) | null;
  /** The application behind it, when it is one of ours. */
  readonly application: LocalApplication | null;
}

export interface RequestedScopes {
  readonly openId: readonly string[];
  readonly resource: Resource;
  /** Without the resource; `.default` stands for all that was consented. */
  readonly names: readonly string[];
}

/** Azurite takes tokens of the issuer that Entra's version 1 tokens really have, and of no other. */
const STORAGE = 'https://storage.azure.com';
const issuerForStorage = (tenantId: string): string => `https://sts.windows.net/${tenantId}/`;

const MICROSOFT_RESOURCES = [
  GRAPH,
  'https://webpubsub.azure.com',
  STORAGE,
  'https://vault.azure.net',
  'https://ossrdbms-aad.database.windows.net',
  'https://api.botframework.com',
];

/** Reads a scope parameter: any OpenID scopes, and the scopes of one resource. */
export function parseScopes(applications: readonly LocalApplication[], parameter: string | null): RequestedScopes {
  const scopes = (parameter ?? '').split(' ').filter((scope) => scope !== '');
  if (scopes.length === 0) throw missingParameter('scope');

  const openId = scopes.filter((scope) => OPEN_ID_SCOPES.includes(scope));
  const others = scopes.filter((scope) => !OPEN_ID_SCOPES.includes(scope)).map(split);
  const identifiers = [...new Set(others.map(({ identifier }) => identifier))];
  if (identifiers.length > 1) {
    throw new EntraError({
      error: 'invalid_request',
      number: 28000,
      message: `Provided value for the input parameter scope is not valid because it contains more than one resource: ${identifiers.join(', ')}.`,
    });
  }
  const resource = findResource(applications, identifiers[0] ?? GRAPH);
  const names = others.map(({ name }) => name);
  const unknown = names.filter((name) => name !== '.default' && !resource.delegatedScopes.includes(name));
  if (unknown.length > 0 || (names.includes('.default') && names.length > 1)) throw invalidScope(scopes);
  return { openId, resource, names };
}

/** A scope without a resource means Microsoft Graph. */
function split(scope: string): { identifier: string; name: string } {
  const end = scope.lastIndexOf('/');
  if (end < 0) return { identifier: GRAPH, name: scope };
  return { identifier: scope.slice(0, end).replace(/\/$/, ''), name: scope.slice(end + 1) };
}

function findResource(applications: readonly LocalApplication[], identifier: string): Resource {
  const ours = applications.find((one) => one.exposes?.identifierUri === identifier || one.clientId === identifier);
  if (ours?.exposes) {
    const { identifierUri, scopes } = ours.exposes;
    const audience = ours.clientId; // requestedAccessTokenVersion 2
    const of = { audience, issuer: null, delegatedScopes: scopes, application: ours };
    return { identifier: identifierUri, tokenVersion: '2.0', ...of };
  }
  if (!MICROSOFT_RESOURCES.includes(identifier)) {
    throw new EntraError({
      error: 'invalid_resource',
      number: 500011,
      message: `The resource principal named ${identifier} was not found in the tenant. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
    });
  }
  const delegatedScopes = applications
    .flatMap(({ needs }) => needs)
    .filter(({ resource }) => resource === identifier)
    .flatMap(({ delegated }) => delegated);
  const issuer = identifier === STORAGE ? issuerForStorage : null;
  return { identifier, audience: identifier, tokenVersion: '1.0', issuer, delegatedScopes, application: null };
}

function invalidScope(scopes: readonly string[]): EntraError {
  return new EntraError({
    error: 'invalid_scope',
    number: 70011,
    message: `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scopes.join(' ')} is not valid.`,
  });
}
