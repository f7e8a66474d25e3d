import { randomUUID } from 'node:crypto';
import type { LocalPerson } from '../directory/directory.ts';
import type { Activity } from './activity.ts';
import type { LocalConversation, LocalMessage } from './conversation.ts';
import { accountOf, type People } from './people.ts';
import type { LocalMeeting, LocalTeam } from './place.ts';

/** What every activity says besides what happened. */
interface Origin {
  readonly people: People;
  readonly bot: { readonly id: string; readonly name: string };
  readonly serviceUrl: string;
  readonly at: Date;
  readonly conversation: LocalConversation;
  /** Who did it; null for what Teams does by itself. */
  readonly by: LocalPerson | null;
  /** The thread of a channel. */
  readonly rootId?: string | null;
}

const LOCALE = 'en-GB';

type Happening = Pick<Activity, 'type'> & { readonly channelData?: object; readonly [member: string]: unknown };

function activityOf(
  { people, bot, serviceUrl, at, conversation, by, rootId = null }: Origin,
  { channelData = {}, ...members }: Happening,
): Activity {
  return {
    id: `f:${randomUUID()}`,
    timestamp: at.toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: by === null ? { id: conversation.id } : accountOf(people, by),
    conversation: conversationOf(conversation, rootId),
    recipient: bot,
    entities: [{ type: 'clientInfo', locale: LOCALE, country: 'GB', platform: 'Web', timezone: 'Europe/London' }],
    locale: LOCALE,
    localTimezone: 'Europe/London',
    ...members,
    channelData: { tenant: { id: conversation.tenantId }, ...placeOf(conversation), ...channelData },
  };
}

function conversationOf(conversation: LocalConversation, rootId: string | null): Activity['conversation'] {
  const { id, tenantId } = conversation;
  switch (conversation.kind) {
    case 'personal':
      return { conversationType: 'personal', tenantId, id };
    case 'channel':
      return {
        isGroup: true,
        conversationType: 'channel',
        tenantId,
        id: rootId === null ? id : `${id};messageid=${rootId}`,
      };
    case 'meeting':
      return { isGroup: true, conversationType: 'groupChat', tenantId, id };
  }
}

function placeOf(conversation: LocalConversation): object {
  switch (conversation.kind) {
    case 'personal':
      return {};
    case 'channel':
      return {
        teamsChannelId: conversation.id,
        teamsTeamId: conversation.team.id,
        channel: { id: conversation.id },
        team: { id: conversation.team.id },
      };
    case 'meeting':
      return { meeting: { id: conversation.meeting.id } };
  }
}

/** Somebody wrote; in a channel or a meeting it names the bot where they mentioned it. */
export function messageActivity(origin: Origin, { id, text }: LocalMessage): Activity {
  const mention = `<at>${origin.bot.name}</at>`;
  const activity = activityOf(origin, { type: 'message', id, text, textFormat: 'plain' });
  if (!text.includes(mention)) return activity;
  const mentioned = { id: origin.bot.id, name: origin.bot.name };
  return {
    ...activity,
    entities: [...(activity['entities'] as object[]), { type: 'mention', mentioned, text: mention }],
  };
}

/** The two activities that tell a bot that it was put somewhere, or taken away. */
export function installationActivities(origin: Origin, change: 'add' | 'remove'): Activity[] {
  const { bot, conversation } = origin;
  const isAdded = change === 'add';
  const roster = isAdded ? { membersAdded: [{ id: bot.id }] } : { membersRemoved: [{ id: bot.id }] };
  if (conversation.kind !== 'channel') {
    return [
      ...(conversation.kind === 'personal' && !isAdded
        ? []
        : [activityOf(origin, { type: 'conversationUpdate', ...roster })]),
      activityOf(origin, { type: 'installationUpdate', action: change }),
    ];
  }
  const team = teamOf(conversation.team);
  const general = { ...origin, conversation: { ...conversation, id: conversation.team.id } };
  const eventType = isAdded ? 'teamMemberAdded' : 'teamMemberRemoved';
  return [
    activityOf(general, { type: 'conversationUpdate', ...roster, channelData: { team, eventType } }),
    activityOf(origin, {
      type: 'installationUpdate',
      action: change,
      channelData: { team, settings: { selectedChannel: { id: conversation.id, name: conversation.name } } },
    }),
  ];
}

/** A channel was added to a team in which the bot is. */
export function channelActivity(origin: Origin, team: LocalTeam, channel: LocalTeam['channels'][number]): Activity {
  return activityOf(origin, {
    type: 'conversationUpdate',
    channelData: { team: teamOf(team), channel, eventType: 'channelCreated' },
  });
}

function teamOf({ id, groupId, name }: LocalTeam): object {
  return { id, aadGroupId: groupId, name, type: 'standard' };
}

/** The meeting has begun or is over: its value alone is in Pascal case. */
export function meetingActivity(origin: Origin, meeting: LocalMeeting, what: 'Start' | 'End'): Activity {
  return activityOf(origin, {
    type: 'event',
    name: `application/vnd.microsoft.meeting${what}`,
    value: {
      MeetingType: 'Scheduled',
      Title: meeting.title,
      Id: meeting.id,
      JoinUrl: meeting.joinUrl,
      [`${what}Time`]: origin.at.toISOString(),
    },
  });
}

/** Some people came into the meeting or left it. */
export function participantActivity(
  origin: Origin,
  participants: LocalMeeting['invited'],
  what: 'Join' | 'Leave',
): Activity {
  const members = participants.map(({ person, role }) => ({
    user: { ...accountOf(origin.people, person), tenantId: person.tenantId },
    meeting: { inMeeting: what === 'Join', role },
  }));
  return activityOf(origin, {
    type: 'event',
    name: `application/vnd.microsoft.meetingParticipant${what}`,
    value: { members },
  });
}

/** A press of an Action.Execute. */
export interface CardAct {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Of the action in its card. */
  readonly id?: string;
  /** `automatic` when the client refreshes a card by itself. */
  readonly trigger?: 'manual' | 'automatic';
}

export function cardActivity(origin: Origin, message: LocalMessage, act: CardAct): Activity {
  const { verb, data, id, trigger = 'manual' } = act;
  const action = { type: 'Action.Execute', ...(id === undefined ? {} : { id }), verb, data };
  return activityOf(origin, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message.id,
    value: { action, trigger },
  });
}

/** A thumb, and words if there were any, on an answer of the bot's language model. */
export interface AnswerFeedback {
  readonly reaction: 'like' | 'dislike';
  readonly words: string;
}

export function feedbackActivity(origin: Origin, message: LocalMessage, { reaction, words }: AnswerFeedback): Activity {
  const actionValue = { reaction, feedback: JSON.stringify({ feedbackText: words }) };
  return activityOf(origin, {
    type: 'invoke',
    name: 'message/submitAction',
    replyToId: message.id,
    value: { actionName: 'feedback', actionValue },
  });
}
