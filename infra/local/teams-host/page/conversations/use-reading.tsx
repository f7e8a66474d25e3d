import { useEffect } from 'react';
import type { SeenConversation } from '../../conversation-views.ts';
import { markRead, wordsOf } from '../box-api.ts';
import { usePerson, useTeamsWindow } from '../TeamsProvider.tsx';

/** What arrives in a conversation that stands open counts as read. */
export function useReading(conversation: SeenConversation | undefined, isOpen: boolean): void {
  const { teams } = useTeamsWindow();
  const { id: personId } = usePerson();
  const id = conversation?.id;
  const isNew = isOpen && (conversation?.unread ?? 0) > 0;
  const newest = conversation?.messages.at(-1)?.id;
  useEffect(() => {
    if (!isNew || id === undefined || newest === undefined) return;
    markRead(personId, id).catch((error: unknown) => {
      teams.notice(wordsOf(error));
    });
  }, [isNew, id, newest, personId, teams]);
}
