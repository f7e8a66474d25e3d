import type { Activity } from 'botbuilder';
import type { Conversation } from '@upbeat/api/domain/posting/conversation.ts';
import type { PersonId, TenantId } from '@upbeat/api/domain/directory/identity.ts';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';

const ChannelData = Type.Object({
  tenant: Type.Optional(Type.Object({ id: Type.String() })),
  team: Type.Optional(
    Type.Object({
      id: Type.Optional(Type.String()),
      aadGroupId: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      name: Type.Optional(Type.String()),
    }),
  ),
  channel: Type.Optional(Type.Object({ id: Type.String() })),
  settings: Type.Optional(Type.Object({ selectedChannel: Type.Optional(Type.Object({ id: Type.String() })) })),
  meeting: Type.Optional(Type.Object({ id: Type.String() })),
});

const Mention = Type.Object({ type: Type.Literal('mention'), mentioned: Type.Object({ id: Type.String() }) });

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Somebody whom Teams names by their object id, and by an id of its own that is good for this bot alone. */
export interface Speaker {
  readonly personId: PersonId;
  readonly teamsId: string;
  readonly name: string;
}

/** What an activity says about who spoke, and where. */
export interface Heard {
  readonly tenantId: TenantId;
  readonly activityId: string | null;
  /** What of the conversation this one activity tells. */
  readonly where: Pick<Conversation, 'id' | 'kind' | 'serviceUrl' | 'teamGroupId' | 'locale' | 'timeZone'>;
  /** What people call the team; null outside of one, or where Teams did not say. */
  readonly team: { readonly id: string; readonly name: string } | null;
  /** Null for somebody without an account in a directory, and for Teams itself. */
  readonly speaker: Speaker | null;
  /** Whether it comes from a meeting, and by which ids that may be known. */
  readonly meetingIds: readonly string[];
}

/** Reads an activity that is believed; null when it names no organisation, or two. */
export function hear(activity: Activity): Heard | null {
  const raw: unknown = activity.channelData;
  const data: Static<typeof ChannelData> = Value.Check(ChannelData, raw) ? raw : {};
  const tenantId = tenantOf([data.tenant?.id, activity.conversation.tenantId]);
  if (tenantId === null) return null;
  return {
    tenantId,
    activityId: activity.id ?? null,
    where: {
      id: conversationIdOf(activity, data),
      kind: kindOf(activity, data),
      serviceUrl: activity.serviceUrl,
      teamGroupId: data.team?.aadGroupId ?? null,
      locale: activity.locale ?? null,
      timeZone: knownTimeZone(activity.localTimezone),
    },
    team: data.team?.id && data.team.name ? { id: data.team.id, name: data.team.name } : null,
    speaker: speakerOf(activity.from),
    meetingIds: meetingIdsOf(activity, data),
  };
}

/** Whether it was said to the bot: in one's own chat everything is, elsewhere what mentions it. */
export function isToBot({ conversation, entities = [], recipient }: Activity): boolean {
  if (conversation.conversationType === 'personal') return true;
  return entities.some((entity) => Value.Check(Mention, entity) && entity.mentioned.id === recipient.id);
}

/** @param account of Teams; null for one that no directory knows */
export function speakerOf(account: Partial<Activity['from']> | undefined): Speaker | null {
  if (!account?.id || !account.aadObjectId || !GUID.test(account.aadObjectId)) return null;
  return { personId: account.aadObjectId.toLowerCase(), teamsId: account.id, name: account.name ?? '' };
}

/** Teams says it in two places, and means the same one. */
function tenantOf(said: readonly (string | undefined)[]): TenantId | null {
  const [tenantId, other] = new Set(said.flatMap((id) => id?.toLowerCase() ?? []));
  return tenantId !== undefined && other === undefined && GUID.test(tenantId) ? tenantId : null;
}

/** A thread of a channel has the id of the channel and of its first message; the bot speaks to the channel. */
function conversationIdOf({ conversation }: Activity, data: Static<typeof ChannelData>): string {
  if (conversation.conversationType !== 'channel') return conversation.id;
  return data.channel?.id ?? data.settings?.selectedChannel?.id ?? rootOf(conversation.id);
}

function kindOf({ conversation }: Activity, data: Static<typeof ChannelData>): Conversation['kind'] {
  if (conversation.conversationType === 'personal') return 'personal';
  if (conversation.conversationType === 'channel') return 'channel';
  return data.meeting || conversation.id.startsWith('19:meeting_') ? 'meeting' : 'group-chat';
}

/** Teams writes a meeting as base64 of `0#<chat id>#0`; the chat in which it takes place is the class's meeting id. */
function meetingIdsOf({ conversation }: Activity, { meeting }: Static<typeof ChannelData>): string[] {
  if (!meeting) return [];
  const [, chatId = ''] = Buffer.from(meeting.id, 'base64').toString('utf8').split('#');
  return [...new Set([chatId, conversation.id, rootOf(conversation.id)])].filter((id) => id.startsWith('19:'));
}

function rootOf(conversationId: string): string {
  return conversationId.split(';', 1)[0] ?? conversationId;
}

function knownTimeZone(name: string | undefined): string | null {
  if (!name || !/^[a-z]/i.test(name)) return null; // an offset knows no summer time
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return null; // an invented zone is none
  }
}
