import type { LocalPerson } from '../directory/directory.ts';
import {
  readAuthorizationRequest,
  readReturnAddress,
  type AuthorizationRequest,
  type ReturnAddress,
} from './authorization-request.ts';
import { findPerson, type EntraContext, type TenantChoice } from './context.ts';
import { consentRequired, EntraError } from './entra-error.ts';
import { CLAIMS_CHALLENGE } from './faults.ts';
import { grantedScopes } from './grants/delegated-response.ts';
import { accountPicker } from './pages/account-picker.ts';
import { consentPage } from './pages/consent.ts';

/** What the browser gets: a page for the person, or the way back to the application. */
export type Screen =
  | { readonly type: 'page'; readonly html: string; readonly status?: number }
  | { readonly type: 'redirect'; readonly location: string };

interface Visit {
  readonly tenantSegment: string;
  readonly parameters: URLSearchParams;
  /** What the person pressed on the consent page, when they come from there. */
  readonly decision: 'accept' | 'cancel' | null;
}

/** Signs a person in and sends the application a code (RFC 6749 §4.1, OpenID Connect Core §3.1). */
export function authorize(context: EntraContext, visit: Visit): Screen {
  const address = readReturnAddress(context, visit.parameters);
  try {
    const request = readAuthorizationRequest(context, { ...visit, client: address.client });
    return answer(context, { visit, address, request });
  } catch (error) {
    if (error instanceof EntraError) return refusal(address, error);
    throw error;
  }
}

function answer(
  context: EntraContext,
  { visit, address, request }: { visit: Visit; address: ReturnAddress; request: AuthorizationRequest },
): Screen {
  const { tenant, prompt, loginHint, claims } = request;
  const person = prompt === 'select_account' || loginHint === null ? null : findPerson(context, tenant, loginHint);
  if (!person) {
    if (prompt === 'none') throw nobodySignedIn();
    return {
      type: 'page',
      html: accountPicker({ ...visit, people: peopleOf(context, tenant), unknown: unknownOf(request) }),
    };
  }

  const asksForContext = claims.authenticationContext !== null && !context.faults.hasInteracted(person.id);
  if (asksForContext && prompt === 'none') throw stepUpNeeded();
  if (asksForContext) context.faults.interacted(person.id);

  if (visit.decision === 'cancel') throw cancelled();
  if (visit.decision === 'accept') grantForTenant(context, { client: address.client, person, request });
  if (!isConsented(context, { client: address.client, person, scopes: request.scopes })) {
    if (prompt === 'none') throw consentRequired(address.client.name, address.client.clientId, 'consent_required');
    return {
      type: 'page',
      html: consentPage({ ...visit, client: address.client, person, scopes: request.scopes.names }),
    };
  }
  return { type: 'redirect', location: withCode(context, { address, request, person }) };
}

function withCode(
  context: EntraContext,
  { address, request, person }: { address: ReturnAddress; request: AuthorizationRequest; person: LocalPerson },
): string {
  const code = context.codes.issue({
    clientId: address.client.clientId,
    redirectUri: address.redirectUri,
    codeChallenge: request.codeChallenge,
    personId: person.id,
    scope: request.scope,
    nonce: request.nonce,
  });
  return returnTo(address, { code, session_state: person.id });
}

function refusal(address: ReturnAddress, error: EntraError): Screen {
  const { error: code, error_description: description, suberror } = error.body();
  const location = returnTo(address, {
    error: String(code),
    error_description: String(description),
    ...(typeof suberror === 'string' ? { error_subcode: suberror } : {}),
  });
  return { type: 'redirect', location };
}

function returnTo({ redirectUri, responseMode, state }: ReturnAddress, answer: Record<string, string>): string {
  const url = new URL(redirectUri);
  const parameters = new URLSearchParams({ ...answer, ...(state === null ? {} : { state }) });
  if (responseMode === 'fragment') url.hash = parameters.toString();
  else for (const [name, value] of parameters) url.searchParams.set(name, value);
  return url.href;
}

type ConsentQuestion = Parameters<typeof grantedScopes>[1];

function isConsented(context: EntraContext, question: ConsentQuestion): boolean {
  try {
    grantedScopes(context, question);
    return true;
  } catch (error) {
    if (error instanceof EntraError && error.fault.number === 65001) return false;
    throw error;
  }
}

function grantForTenant(
  { consents }: EntraContext,
  { client, person, request }: { client: ReturnAddress['client']; person: LocalPerson; request: AuthorizationRequest },
): void {
  if (!person.mayConsentForTenant) throw cancelled();
  const { names, resource } = request.scopes;
  const needed = client.needs.find((one) => one.resource === resource.identifier)?.delegated ?? [];
  const asked = names.includes('.default') ? needed : names;
  const permissions = asked.map((name) => ({ resource: resource.identifier, kind: 'delegated' as const, name }));
  consents.grant(person.tenantId, client.clientId, permissions);
}

const peopleOf = ({ directory }: EntraContext, tenant: TenantChoice): readonly LocalPerson[] =>
  directory.people.filter(({ tenantId }) => tenant === 'any' || tenantId === tenant.id);

const unknownOf = ({ prompt, loginHint }: AuthorizationRequest): string | null =>
  prompt === 'select_account' ? null : loginHint;

const nobodySignedIn = (): EntraError =>
  new EntraError({
    error: 'login_required',
    number: 50058,
    message: 'A silent sign-in request was sent but no user is signed in.',
  });

const stepUpNeeded = (): EntraError =>
  new EntraError({
    error: 'interaction_required',
    number: 50079,
    suberror: 'basic_action',
    claims: CLAIMS_CHALLENGE,
    message: 'The user must prove more than a silent sign-in can.',
  });

const cancelled = (): EntraError =>
  new EntraError({
    error: 'access_denied',
    number: 65004,
    message: 'User declined to consent to access the app.',
  });
