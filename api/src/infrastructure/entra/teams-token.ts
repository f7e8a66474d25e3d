import type { JWTPayload } from 'jose';
import type { Identity } from '../../domain/directory/identity.ts';
import { TokenRefused } from './entra-errors.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SCOPE = 'access_as_user';
const ADMIN_ROLE = 'Upbeat.Admin';
const GUEST = 1;

export interface TeamsTokenRules {
  readonly authority: string;
  /** Clients that may call Upbeat in a person's name (`azp`). */
  readonly trustedClients: readonly string[];
}

/** The issuer that a key or a token of this tenant must name. */
export const issuerOf = (authority: string, tenantId: string): string => `${authority}/${tenantId}/v2.0`;

/** The person behind claims whose signature, audience and time have been checked already. */
export function identityOf(claims: JWTPayload, { authority, trustedClients }: TeamsTokenRules): Identity {
  const { tid, oid, ver, iss, exp, azp, scp, roles, idtyp, acct, name, preferred_username: address } = claims;
  if (ver !== '2.0') throw new TokenRefused('ver');
  if (!isGuid(tid)) throw new TokenRefused('tid');
  if (!isGuid(oid)) throw new TokenRefused('oid');
  if (iss !== issuerOf(authority, tid)) throw new TokenRefused('iss');
  if (exp === undefined) throw new TokenRefused('exp');

  if (idtyp === 'app' || typeof scp !== 'string') throw new TokenRefused('application');
  if (!scp.split(' ').includes(SCOPE)) throw new TokenRefused('scope');
  if (typeof azp !== 'string' || !trustedClients.includes(azp)) throw new TokenRefused('client');

  return {
    tenantId: tid.toLowerCase(),
    personId: oid.toLowerCase(),
    name: ([name, address].find((one) => typeof one === 'string' && one !== '') as string | undefined) ?? '',
    isAdmin: Array.isArray(roles) && roles.includes(ADMIN_ROLE),
    isGuest: acct === GUEST,
    expiresAt: new Date(exp * 1000),
    boundTo: null,
  };
}

const isGuid = (value: unknown): value is string => typeof value === 'string' && GUID.test(value);
