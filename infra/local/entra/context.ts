import type { Directory, LocalPerson, LocalTenant } from '../directory/directory.ts';
import type { LocalApplication } from './applications.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import type { Consents } from './consents.ts';
import { EntraError, unknownApplication } from './entra-error.ts';
import type { Faults } from './faults.ts';
import type { SigningKeys } from './signing-keys.ts';

/** What every endpoint of the local Entra works with. */
export interface EntraContext {
  /** The origin that tokens name as their issuer. */
  readonly authority: () => string;
  readonly directory: Directory;
  readonly applications: readonly LocalApplication[];
  readonly keys: SigningKeys;
  readonly codes: AuthorizationCodes;
  readonly consents: Consents;
  readonly faults: Faults;
  /** Signs the refresh tokens of this run; nobody but the local Entra reads them. */
  readonly refreshSecret: Uint8Array;
  readonly clock: () => Date;
}

/** The first part of a path: one tenant, or `organizations` and `common` for whichever the person belongs to. */
export type TenantChoice = LocalTenant | 'any';

export function findTenant({ directory }: EntraContext, segment: string): TenantChoice {
  if (segment === 'common' || segment === 'organizations') return 'any';
  const tenant = directory.tenants.find(({ id, domain }) => id === segment.toLowerCase() || domain === segment);
  if (tenant) return tenant;
  throw new EntraError({
    error: 'invalid_request',
    number: 90002,
    message: `Tenant '${segment}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  });
}

export function findApplication({ applications }: EntraContext, clientId: string): LocalApplication {
  const application = applications.find((one) => one.clientId === clientId);
  if (!application) throw unknownApplication(clientId);
  return application;
}

/** By address, user principal name or object id, among the people of the tenant. */
export function findPerson({ directory }: EntraContext, tenant: TenantChoice, hint: string): LocalPerson | null {
  const wanted = hint.toLowerCase();
  const found = directory.people.find(
    ({ tenantId, id, address, userPrincipalName }) =>
      (tenant === 'any' || tenantId === tenant.id) &&
      (id === wanted || address === wanted || userPrincipalName.toLowerCase() === wanted),
  );
  return found ?? null;
}
