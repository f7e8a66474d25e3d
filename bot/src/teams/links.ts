import type { TenantId } from '@upbeat/api/domain/directory/identity.ts';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import type { CardLinks } from '../cards/views.ts';

/** The personal tab in which people have their classes, as the manifest names it. */
const PERSONAL_TAB = 'upbeat-personal';

interface AppInTenant {
  readonly tenantId: TenantId;
  /** As Teams knows the app. */
  readonly appId: string;
}

/** Where a card of a class leads: whoever follows it sees their own. */
export function classLinks({ id, meetingId }: Pick<Session, 'id' | 'meetingId'>, app: AppInTenant): CardLinks {
  const myClass = personalTab(app);
  myClass.searchParams.set('context', JSON.stringify({ subEntityId: `class/${id}` }));
  return { meeting: meetingId === null ? null : meetingChat(meetingId, app), myClass: myClass.href };
}

/** The list of one's own classes in the personal tab. */
export function myClassesLink(app: AppInTenant): string {
  return personalTab(app).href;
}

/** The chat of a meeting, from where one joins. */
function meetingChat(meetingId: string, { tenantId }: AppInTenant): string {
  const link = new URL(`https://teams.microsoft.com/l/chat/${encodeURIComponent(meetingId)}/0`);
  link.searchParams.set('tenantId', tenantId);
  return link.href;
}

function personalTab({ tenantId, appId }: AppInTenant): URL {
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${PERSONAL_TAB}`);
  link.searchParams.set('tenantId', tenantId);
  return link;
}
