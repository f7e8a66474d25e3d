import { createHash } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import type { LocalPerson } from '../directory/directory.ts';
import type { LocalApplication } from './applications.ts';
import type { ClaimsRequest } from './claims-request.ts';
import type { EntraContext } from './context.ts';
import { REQUIRED_CONTEXT } from './faults.ts';
import type { Resource } from './scopes.ts';

export const ACCESS_TOKEN_SECONDS = 3600;
const REFRESH_TOKEN_SECONDS = 24 * 3600; // as for single-page applications

interface Grant {
  readonly client: LocalApplication;
  readonly resource: Resource;
  /** What was asked of the token, such as the client capability cp1. */
  readonly claims: ClaimsRequest;
}

interface DelegatedGrant extends Grant {
  readonly person: LocalPerson;
  readonly scopes: readonly string[];
}

interface ApplicationGrant extends Grant {
  readonly tenantId: string;
  readonly roles: readonly string[];
}

/** An access token with which the client acts in the person's name. */
export function delegatedToken(context: EntraContext, grant: DelegatedGrant): Promise<string> {
  const { person, client, resource, scopes } = grant;
  const roles = resource.application === null ? [] : person.appRoles;
  return context.keys.sign({
    ...common(context, grant, person.tenantId),
    ...clientOf(grant),
    oid: person.id,
    sub: pairwiseSubject(person, client),
    name: person.name,
    [resource.tokenVersion === '2.0' ? 'preferred_username' : 'upn']: person.address,
    scp: scopes.join(' '),
    acct: person.isGuest ? 1 : 0,
    ...(roles.length > 0 ? { roles: [...roles] } : {}),
    ...(context.faults.hasInteracted(person.id) ? { acrs: [REQUIRED_CONTEXT] } : {}),
  });
}

/** An access token with which the client acts in its own name. */
export function applicationToken(context: EntraContext, grant: ApplicationGrant): Promise<string> {
  const { client, tenantId, roles } = grant;
  const servicePrincipal = servicePrincipalId(tenantId, client);
  return context.keys.sign({
    ...common(context, grant, tenantId),
    ...clientOf(grant),
    idtyp: 'app',
    oid: servicePrincipal,
    sub: servicePrincipal,
    ...(roles.length > 0 ? { roles: [...roles] } : {}),
  });
}

export function idToken(
  context: EntraContext,
  { person, client, nonce }: { person: LocalPerson; client: LocalApplication; nonce: string | null },
): Promise<string> {
  return context.keys.sign({
    ...period(context),
    ver: '2.0',
    iss: `${context.authority()}/${person.tenantId}/v2.0`,
    aud: client.clientId,
    tid: person.tenantId,
    oid: person.id,
    sub: pairwiseSubject(person, client),
    name: person.name,
    preferred_username: person.address,
    ...(nonce === null ? {} : { nonce }),
  });
}

/** What a refresh token remembers. */
export interface RefreshClaims {
  readonly clientId: string;
  readonly personId: string;
  readonly scope: string;
}

export function refreshToken(context: EntraContext, { clientId, personId, scope }: RefreshClaims): Promise<string> {
  const now = seconds(context.clock());
  return new SignJWT({ clientId, personId, scope })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(now)
    .setExpirationTime(now + REFRESH_TOKEN_SECONDS)
    .sign(context.refreshSecret);
}

/** Names the person to client libraries without their having to read a token. */
export function clientInfo({ id, tenantId }: LocalPerson): string {
  return Buffer.from(JSON.stringify({ uid: id, utid: tenantId })).toString('base64url');
}

function common(context: EntraContext, { resource, claims }: Grant, tenantId: string): JWTPayload {
  const isVersion1 = resource.tokenVersion === '1.0';
  return {
    ...issuedAfter(period(context), claims.notBefore),
    ver: resource.tokenVersion,
    iss: resource.issuer?.(tenantId) ?? `${context.authority()}/${tenantId}/${isVersion1 ? '' : 'v2.0'}`,
    aud: resource.audience,
    tid: tenantId,
    ...(claims.capabilities.length > 0 ? { xms_cc: [...claims.capabilities] } : {}),
  };
}

/** Version 1 and 2 name the client differently; `0` says that it proved nothing, `1` that it has a secret. */
function clientOf({ client, resource }: Grant): JWTPayload {
  const proof = client.isPublic ? '0' : '1';
  return resource.tokenVersion === '1.0'
    ? { appid: client.clientId, appidacr: proof, app_displayname: client.name }
    : { azp: client.clientId, azpacr: proof };
}

function period({ clock }: EntraContext): JWTPayload {
  const now = seconds(clock());
  return { iat: now, nbf: now, exp: now + ACCESS_TOKEN_SECONDS };
}

/** Whole seconds are too coarse to tell a token from the one before that an API has just refused. */
function issuedAfter(period: JWTPayload, notBefore: number | null): JWTPayload {
  return notBefore === null ? period : { ...period, iat: Math.max(period.iat ?? 0, notBefore) };
}

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** Another one for each client, so that two clients cannot compare whom they serve. */
function pairwiseSubject({ id }: LocalPerson, { clientId }: LocalApplication): string {
  return createHash('sha256').update(`${id} ${clientId}`).digest('base64url');
}

function servicePrincipalId(tenantId: string, { clientId }: LocalApplication): string {
  const hex = createHash('sha256').update(`${tenantId} ${clientId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
