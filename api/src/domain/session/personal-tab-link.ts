import type { TenantId } from '../directory/identity.ts';

/** The personal tab in which people have their classes, as the manifest names it. */
const PERSONAL_TAB = 'upbeat-personal';

export interface AppInTenant {
  readonly tenantId: TenantId;
  /** As Teams knows the app. */
  readonly appId: string;
}

/** A page of the personal tab about one class: one's own result, what everybody may know of it, or its recording. */
export interface PageOfClass {
  readonly page: 'class' | 'plan' | 'watch';
  readonly sessionId: string;
}

/** A link into Teams that opens the personal tab: at one class, or at the list of them. */
export function personalTabLink({ tenantId, appId }: AppInTenant, to: PageOfClass | null): string {
  const tab = `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${PERSONAL_TAB}?tenantId=${tenantId}`;
  if (to === null) return tab;
  return `${tab}&context=${encodeURIComponent(JSON.stringify({ subEntityId: `${to.page}/${to.sessionId}` }))}`;
}
