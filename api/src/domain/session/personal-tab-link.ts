import type { TenantId } from '../directory/identity.ts';

/** The personal tab in which people have their classes, as the manifest names it. */
const PERSONAL_TAB = 'upbeat-personal';

export interface AppInTenant {
  readonly tenantId: TenantId;
  /** As Teams knows the app. */
  readonly appId: string;
}

/** A link into Teams that opens the personal tab: at one class, or at the list of them. */
export function personalTabLink({ tenantId, appId }: AppInTenant, sessionId: string | null): string {
  const tab = `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${PERSONAL_TAB}?tenantId=${tenantId}`;
  if (sessionId === null) return tab;
  return `${tab}&context=${encodeURIComponent(JSON.stringify({ subEntityId: `class/${sessionId}` }))}`;
}
