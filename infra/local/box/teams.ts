import { durationOf } from '@upbeat/api/domain/programme/programme.ts';
import type { LocalMeeting, LocalTeam } from '../bot-connector/place.ts';
import type { BotConnector } from '../bot-connector/start.ts';
import { amira, contoso, employees, ewa, hana, leo, rosa } from '../directory/directory.ts';
import { wellbeingChannel } from '../teams-host/default-box.ts';
import { toMeeting } from './meeting.ts';
import type { OpenClass } from './seed.ts';

const { id, name, teamId, teamName, groupId } = wellbeingChannel;

/** Everybody of Contoso is in it. Whoever made it comes first. */
const wellbeing: LocalTeam = {
  id: teamId,
  groupId,
  tenantId: contoso.id,
  name: teamName,
  channels: [
    { id: teamId, name: 'General' },
    { id, name },
  ],
  members: [hana, rosa, amira, leo, ...employees],
};

/** Puts the bot where Contoso has it: in the team, and in the own chats of three people. Leo has not asked for it. */
export async function installBot(connector: BotConnector): Promise<void> {
  connector.openTeam(wellbeing);
  await Promise.all([
    connector.install({ kind: 'team', teamId, channelId: id }),
    ...[amira, rosa, hana].map((person) => connector.install({ kind: 'personal', person })),
  ]);
}

/** The meeting of a class: the bot is in its chat, it starts, and so many simulated people come beside its coach. */
export async function holdMeeting(connector: BotConnector, open: OpenClass, people: number): Promise<void> {
  const meeting = meetingOf(open);
  connector.openMeeting(meeting);
  await connector.install({ kind: 'meeting', chatId: meeting.chatId });
  await connector.startMeeting(meeting.chatId);
  await connector.joinMeeting(meeting.chatId, rosa, amira, ...employees.slice(0, people));
}

/** Everybody leaves, and Teams says that the meeting is over. Harmless twice. */
export async function endMeeting(connector: BotConnector, chatId: string): Promise<void> {
  const meeting = connector.conversation(chatId);
  if (meeting?.kind !== 'meeting') return;
  const present = meeting.members.filter(({ id }) => meeting.present.includes(id));
  if (present.length > 0) await connector.leaveMeeting(chatId, ...present);
  await connector.endMeeting(chatId);
}

function meetingOf(open: OpenClass): LocalMeeting {
  const { id: meetingId, chatId, title, joinUrl } = toMeeting(open);
  const { plannedStart, programme } = open.session;
  const startsAt = new Date(plannedStart);
  return {
    id: meetingId,
    chatId,
    tenantId: contoso.id,
    title,
    joinUrl,
    startsAt,
    endsAt: new Date(startsAt.getTime() + durationOf(programme) * 1000),
    invited: [
      { person: hana, role: 'Organizer' },
      { person: rosa, role: 'Presenter' },
      { person: ewa, role: 'Presenter' },
      { person: amira, role: 'Attendee' },
      { person: leo, role: 'Attendee' },
    ],
  };
}
