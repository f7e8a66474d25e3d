import type { TenantId } from '@upbeat/api/domain/directory/identity.ts';

/** The personal tab in which people have their classes, as the manifest names it. */
const PERSONAL_TAB = 'upbeat-personal';

/** The chat of a class's meeting, from where one joins. */
export function meetingLink(tenantId: TenantId, meetingId: string): string {
  const link = new URL(`https://teams.microsoft.com/l/chat/${encodeURIComponent(meetingId)}/0`);
  link.searchParams.set('tenantId', tenantId);
  return link.href;
}

/** A class in one's personal tab: whoever follows the link sees their own. */
export function myClassLink(tenantId: TenantId, { appId, sessionId }: { appId: string; sessionId: string }): string {
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${PERSONAL_TAB}`);
  link.searchParams.set('tenantId', tenantId);
  link.searchParams.set('context', JSON.stringify({ subEntityId: `class/${sessionId}` }));
  return link.href;
}

/** The list of one's own classes in the personal tab. */
export function myClassesLink(tenantId: TenantId, appId: string): string {
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${PERSONAL_TAB}`);
  link.searchParams.set('tenantId', tenantId);
  return link.href;
}
