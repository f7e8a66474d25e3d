import type { LocalConversation } from './conversation.ts';
import type { Call, Operation, OperationDeps } from './operation.ts';
import { memberOf } from './people.ts';
import type { LocalTeam } from './place.ts';
import { badArgument, conversationNotFound, memberNotFound, notInRoster, notPermitted } from './refusal.ts';

/** What a bot may ask about the team or the meeting it is in. */
export function teamOperations(deps: OperationDeps): readonly Operation[] {
  const ofTeam = {
    method: 'GET',
    cost: 'read',
    conversationId: ({ params }: Call) => params['teamId'] ?? null,
  } as const;
  const ofMeeting = {
    method: 'GET',
    cost: 'read',
    conversationId: (call: Call) => findMeeting(deps, call)?.id ?? null,
  } as const;
  return [
    {
      name: 'team',
      path: '/v3/teams/:teamId',
      ...ofTeam,
      run: (call) => {
        const { id, groupId, name, tenantId, channels, members } = teamOf(deps, call);
        const counts = { channelCount: channels.length, memberCount: members.length };
        return { status: 200, body: { id, name, aadGroupId: groupId, tenantId, type: 'standard', ...counts } };
      },
    },
    {
      name: 'channels',
      path: '/v3/teams/:teamId/conversations',
      ...ofTeam,
      run: (call) => {
        const { id: first, channels } = teamOf(deps, call);
        const conversations = channels.map(({ id, name }) => (id === first ? { id } : { id, name }));
        return { status: 200, body: { conversations } };
      },
    },
    {
      name: 'meeting',
      path: '/v1/meetings/:meetingId',
      ...ofMeeting,
      run: (call) => {
        if (!deps.permissions.has('OnlineMeeting.ReadBasic.Chat')) throw notPermitted('OnlineMeeting.ReadBasic.Chat');
        return { status: 200, body: meetingInfo(deps, meetingOf(deps, call)) };
      },
    },
    {
      name: 'participant',
      path: '/v1/meetings/:meetingId/participants/:participantId',
      ...ofMeeting,
      run: (call) => {
        const conversation = meetingOf(deps, call);
        if (call.query.get('tenantId') !== conversation.tenantId) throw badArgument('tenantId is not of this meeting.');
        const asked = ({ person }: { person: { id: string } }): boolean => person.id === call.params['participantId'];
        const participant = conversation.meeting.invited.find(asked);
        if (!participant) throw memberNotFound();
        const { person, role } = participant;
        const meeting = { role, inMeeting: conversation.present.includes(person.id) };
        const chat = { id: conversation.id, isGroup: true };
        return { status: 200, body: { user: memberOf(deps.people, person), meeting, conversation: chat } };
      },
    },
  ];
}

type MeetingChat = LocalConversation & { kind: 'meeting' };

function meetingInfo({ people }: OperationDeps, { id: chatId, meeting }: MeetingChat) {
  const { id, startsAt, endsAt, joinUrl, title, invited } = meeting;
  const organiser = invited.find(({ role }) => role === 'Organizer')?.person;
  return {
    details: {
      id,
      msGraphResourceId: '',
      scheduledStartTime: startsAt.toISOString(),
      scheduledEndTime: endsAt.toISOString(),
      joinUrl,
      title,
      type: 'Scheduled',
    },
    conversation: { isGroup: true, conversationType: 'groupChat', id: chatId },
    organizer: organiser && {
      id: people.idOf(organiser),
      aadObjectId: organiser.id,
      tenantId: organiser.tenantId,
    },
  };
}

function teamOf({ book }: OperationDeps, { tenantId, params }: Call): LocalTeam {
  const channel = book
    .all()
    .find((one) => one.kind === 'channel' && one.tenantId === tenantId && one.team.id === params['teamId']);
  if (channel?.kind !== 'channel') throw conversationNotFound();
  if (!channel.isBotInstalled) throw notInRoster();
  return channel.team;
}

function findMeeting({ book }: OperationDeps, { tenantId, params }: Call): MeetingChat | null {
  const isAsked = (one: LocalConversation): one is MeetingChat =>
    one.kind === 'meeting' && one.tenantId === tenantId && one.meeting.id === params['meetingId'];
  return book.all().find(isAsked) ?? null;
}

function meetingOf(deps: OperationDeps, call: Call): MeetingChat {
  const meeting = findMeeting(deps, call);
  if (!meeting) throw conversationNotFound();
  if (!meeting.isBotInstalled) throw notInRoster();
  return meeting;
}
