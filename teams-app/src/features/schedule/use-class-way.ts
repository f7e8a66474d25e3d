import { app } from '@microsoft/teams-js';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useTeams } from '../../shared/teams/TeamsGate.tsx';
import { isOpen, momentOf } from './class-moment.ts';
import { meetingLink } from './meeting-link.ts';

/** How one gets into a class from here: by a button, in the meeting one looks at, or by its invitation. */
export type ClassWay =
  | { readonly type: 'closed' }
  | { readonly type: 'go'; readonly go: () => void }
  | { readonly type: 'here' }
  | { readonly type: 'invitation' };

export function useClassWay(session: SessionView, now: Date): ClassWay {
  const { context } = useTeams();
  const { meetingId, joinUrl } = session;
  if (!isOpen(momentOf(session, now))) return { type: 'closed' };
  if (meetingId !== null && meetingId === context.chatId) return { type: 'here' };
  const link = joinUrl ?? (meetingId === null ? null : meetingLink(meetingId, context.tenantId));
  return link === null ? { type: 'invitation' } : { type: 'go', go: () => openInTeams(link) };
}

function openInTeams(link: string): void {
  app.openLink(link).catch((error: unknown) => {
    console.warn('Teams did not open the meeting', error);
    window.open(link, '_blank', 'noopener');
  });
}
