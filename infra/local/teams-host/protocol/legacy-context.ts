import type { HostPerson, Meeting, TeamsChannel } from '../box.ts';
import type { AppFrame } from './app-frame.ts';
import { frameContextOf, themeOn, type Theme } from './surface.ts';

export interface Situation {
  readonly person: HostPerson;
  readonly meeting: Meeting | null;
  readonly channel: TeamsChannel;
  readonly theme: Theme;
  readonly locale: string;
  readonly sessionId: string;
}

/**
 * The flat context that a host sends. teams-js makes the nested one of it; a nested one would silently lose the theme.
 * Each place gets what Teams gives it there: the channel in its tab, the meeting and its chat in panel and stage.
 */
export function legacyContext(frame: AppFrame, situation: Situation): Record<string, unknown> {
  const { person, meeting, channel, theme, locale, sessionId } = situation;
  const place = placeOf(frame);
  return {
    locale,
    theme: themeOn(frame.surface, theme),
    sessionId,
    appSessionId: sessionId,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    entityId: frame.entityId,
    ...(frame.subEntityId === null ? {} : { subEntityId: frame.subEntityId }),
    frameContext: frameContextOf(frame.surface),
    isFullScreen: false,
    isMultiWindow: false,
    ...who(person),
    ...(place === 'channel' ? inChannel(channel) : {}),
    ...(place === 'meeting' && meeting !== null ? { meetingId: meeting.id, chatId: meeting.chatId } : {}),
  };
}

/** A dialog is where its opener is. */
function placeOf({ surface, openedBy }: AppFrame): 'meeting' | 'channel' | 'personal' {
  switch (surface) {
    case 'panel':
    case 'stage':
      return 'meeting';
    case 'channel':
    case 'config':
      return 'channel';
    case 'personal':
      return 'personal';
    case 'dialog':
    case 'popup':
      return openedBy === null ? 'personal' : placeOf(openedBy);
  }
}

function who(person: HostPerson): Record<string, unknown> {
  if (person.isAnonymous === true) return { userObjectId: '', userLicenseType: 'Anonymous' };
  return {
    userObjectId: person.id,
    userDisplayName: person.name,
    userPrincipalName: person.userPrincipalName,
    loginHint: person.address,
    tid: person.tenantId,
    tenantSKU: 'enterprise',
    userLicenseType: 'Teams',
  };
}

function inChannel(channel: TeamsChannel): Record<string, unknown> {
  return {
    channelId: channel.id,
    channelName: channel.name,
    channelType: 'Regular',
    teamId: channel.teamId,
    teamName: channel.teamName,
    groupId: channel.groupId,
  };
}
