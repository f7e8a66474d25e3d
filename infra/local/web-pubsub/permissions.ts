export const PERMISSIONS = ['joinLeaveGroup', 'sendToGroup'] as const;
export type Permission = (typeof PERMISSIONS)[number];

export function isPermission(name: string): name is Permission {
  return PERMISSIONS.some((permission) => permission === name);
}

/** What one connection may do: by the roles of its token at first, then as granted and revoked by the server. */
export interface Permissions {
  /** `group` null asks about every group. */
  allows(permission: Permission, group: string | null): boolean;
  grant(permission: Permission, group: string | null): void;
  revoke(permission: Permission, group: string | null): void;
}

/**
 * Reads `webpubsub.joinLeaveGroup` and `webpubsub.sendToGroup` (every group) and the same with `.<group>` (that group
 * alone). Roles that the service does not know give nothing, as there.
 */
export function permissionsOf(roles: readonly string[]): Permissions {
  const held = new Set(roles);
  return {
    allows: (permission, group) =>
      held.has(roleOf(permission, null)) || (group !== null && held.has(roleOf(permission, group))),
    grant: (permission, group) => void held.add(roleOf(permission, group)),
    revoke: (permission, group) => void held.delete(roleOf(permission, group)),
  };
}

function roleOf(permission: Permission, group: string | null): string {
  return group === null ? `webpubsub.${permission}` : `webpubsub.${permission}.${group}`;
}
