import type { TeamsContext } from '../../shared/teams/teams-context.ts';

/** Whose schedule a tab shows: that of its channel or of its meeting, or of the whole organisation. */
export type Place =
  | { readonly type: 'channel'; readonly teamsChannelId: string }
  | { readonly type: 'meeting'; readonly meetingId: string }
  | { readonly type: 'organisation' };

/** Where the tab stands. A class is bound to the chat of its meeting; a chat without a meeting has no class of its own. */
export function placeOf(context: Pick<TeamsContext, 'teamsChannelId' | 'chatId' | 'meetingId'>): Place {
  const { teamsChannelId, chatId, meetingId } = context;
  if (teamsChannelId !== null) return { type: 'channel', teamsChannelId };
  if (chatId !== null && meetingId !== null) return { type: 'meeting', meetingId: chatId };
  return { type: 'organisation' };
}

/** The part of a request for classes that names the place. */
export function placeFilter(place: Place): { teamsChannelId?: string; meetingId?: string } {
  switch (place.type) {
    case 'channel':
      return { teamsChannelId: place.teamsChannelId };
    case 'meeting':
      return { meetingId: place.meetingId };
    case 'organisation':
      return {};
  }
}
