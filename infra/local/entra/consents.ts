import type { LocalApplication } from './applications.ts';

export interface Permission {
  readonly resource: string;
  readonly kind: 'delegated' | 'application';
  readonly name: string;
}

/** What the administrators of each tenant have allowed each application. */
export interface Consents {
  grant(tenantId: string, clientId: string, permissions: readonly Permission[]): void;
  withdraw(tenantId: string, clientId: string, permissions: readonly Permission[]): void;
  granted(tenantId: string, clientId: string): readonly Permission[];
}

export function createConsents(): Consents {
  const byTenantAndClient = new Map<string, Map<string, Permission>>();
  const keyOf = ({ resource, kind, name }: Permission): string => `${resource} ${kind} ${name}`;

  return {
    grant(tenantId, clientId, permissions) {
      const granted = byTenantAndClient.get(`${tenantId} ${clientId}`) ?? new Map<string, Permission>();
      for (const permission of permissions) granted.set(keyOf(permission), permission);
      byTenantAndClient.set(`${tenantId} ${clientId}`, granted);
    },
    withdraw(tenantId, clientId, permissions) {
      const granted = byTenantAndClient.get(`${tenantId} ${clientId}`);
      for (const permission of permissions) granted?.delete(keyOf(permission));
    },
    granted: (tenantId, clientId) => [...(byTenantAndClient.get(`${tenantId} ${clientId}`)?.values() ?? [])],
  };
}

/** Everything that the registration asks for: what `.default` means. */
export function allNeeded({ needs }: LocalApplication): Permission[] {
  return needs.flatMap(({ resource, delegated, application }) => [
    ...delegated.map((name) => ({ resource, kind: 'delegated' as const, name })),
    ...application.map((name) => ({ resource, kind: 'application' as const, name })),
  ]);
}
