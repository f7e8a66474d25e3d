import { personalTabLink, type AppInTenant } from '@upbeat/api/domain/session/personal-tab-link.ts';
import type { Session } from '@upbeat/api/domain/session/session.ts';
import type { CardLinks } from '../cards/views.ts';

/** Where a card of a class leads: whoever follows it sees their own. */
export function classLinks({ id, meetingId }: Pick<Session, 'id' | 'meetingId'>, app: AppInTenant): CardLinks {
  return {
    meeting: meetingId === null ? null : meetingChat(meetingId, app),
    myClass: personalTabLink(app, { page: 'class', sessionId: id }),
  };
}

/** The list of one's own classes in the personal tab. */
export function myClassesLink(app: AppInTenant): string {
  return personalTabLink(app, null);
}

/** The chat of a meeting, from where one joins. */
function meetingChat(meetingId: string, { tenantId }: AppInTenant): string {
  const link = new URL(`https://teams.microsoft.com/l/chat/${encodeURIComponent(meetingId)}/0`);
  link.searchParams.set('tenantId', tenantId);
  return link.href;
}
