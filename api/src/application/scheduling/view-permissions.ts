import type { Identity, PersonId, TenantId } from '../../domain/directory/identity.ts';
import { Forbidden } from '../../domain/errors.ts';
import {
  PERMISSIONS,
  permissionState,
  type Permission,
  type PermissionState,
} from '../../domain/schedule/permission.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import type { OnBehalf } from './on-behalf.ts';
import type { Organiser } from './scheduling-stores.ts';

/** What an organisation has granted, looked up now and not remembered. None of it throws because it was refused. */
export interface GrantedPermissions {
  /** By name, in the application's own name; null where it could not be found out. */
  application(tenantId: TenantId): Promise<readonly string[] | null>;
  /** The same in a person's name. */
  delegated(of: OnBehalf): Promise<readonly string[] | null>;
  /** Whether Teams lets Upbeat look at this organiser's meetings. */
  accessPolicy(of: { tenantId: TenantId; organiserId: PersonId }): Promise<PermissionState>;
}

export interface ViewPermissionsDeps {
  readonly inTransaction: InTransaction;
  readonly granted: GrantedPermissions;
  readonly clock: Clock;
}

export interface PermissionsFound {
  readonly organiser: Organiser | null;
  readonly permissions: readonly (Permission & { readonly state: PermissionState })[];
  readonly accessPolicy: PermissionState;
  readonly checkedAt: Date;
}

/**
 * What Upbeat may do in the organisation's Microsoft 365, for its admin. What cannot be found out is unknown.
 *
 * @throws {Forbidden} when the caller is not an admin
 */
export async function viewPermissions(
  { inTransaction, granted, clock }: ViewPermissionsDeps,
  { identity, token }: { identity: Identity; token: string },
): Promise<PermissionsFound> {
  if (!identity.isAdmin) throw new Forbidden('Only an Upbeat admin sees what Upbeat may do');
  const { tenantId } = identity;
  const found = await inTransaction(tenantId, ({ organiser }) => organiser.find());
  const policy = (organiserId: PersonId): Promise<PermissionState> => granted.accessPolicy({ tenantId, organiserId });
  const [application, delegated, accessPolicy] = await Promise.all([
    granted.application(tenantId),
    granted.delegated({ tenantId, token }),
    found === null ? ('unknown' as const) : policy(found.personId),
  ]);
  const byKind = { application, delegated };
  return {
    organiser: found,
    permissions: PERMISSIONS.map((one) => ({ ...one, state: permissionState(one.name, byKind[one.kind]) })),
    accessPolicy,
    checkedAt: clock(),
  };
}
