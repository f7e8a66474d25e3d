/** What an administrator sets with PowerShell rather than by consent. */
export interface Policies {
  /**
   * The application access policy of Teams (`New-CsApplicationAccessPolicy`): without it an application reads no
   * online meeting. Absent organisers mean all of the tenant.
   */
  withdrawMeetingAccess(tenantId: string, organiserId?: string): void;
  grantMeetingAccess(tenantId: string, organiserId?: string): void;
  /** Exchange lets applications into these mailboxes alone; null means into all. */
  limitMailboxes(tenantId: string, personIds: readonly string[] | null): void;
  mayReadMeetingsOf(tenantId: string, organiserId: string): boolean;
  mayOpenMailboxOf(tenantId: string, personId: string): boolean;
}

/** Everything is allowed until it is taken away. */
export function createPolicies(): Policies {
  const withoutAccess = new Set<string>();
  const mailboxes = new Map<string, readonly string[]>();
  const keyOf = (tenantId: string, organiserId = 'everybody'): string => `${tenantId} ${organiserId}`;
  return {
    withdrawMeetingAccess: (tenantId, organiserId) => void withoutAccess.add(keyOf(tenantId, organiserId)),
    grantMeetingAccess: (tenantId, organiserId) => void withoutAccess.delete(keyOf(tenantId, organiserId)),
    limitMailboxes(tenantId, personIds) {
      if (personIds === null) mailboxes.delete(tenantId);
      else mailboxes.set(tenantId, personIds);
    },
    mayReadMeetingsOf: (tenantId, organiserId) =>
      !withoutAccess.has(keyOf(tenantId)) && !withoutAccess.has(keyOf(tenantId, organiserId)),
    mayOpenMailboxOf: (tenantId, personId) => mailboxes.get(tenantId)?.includes(personId) ?? true,
  };
}
