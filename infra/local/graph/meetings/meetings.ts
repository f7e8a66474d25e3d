import { randomBytes, randomInt } from 'node:crypto';
import type { LocalMeeting, MeetingRole } from '../../bot-connector/place.ts';
import type { LocalPerson } from '../../directory/directory.ts';
import { toInstant, type ZonedTime } from '../calendar/zone-time.ts';
import { findPerson, type GraphWorld } from '../world.ts';

/** What Microsoft calls participants in an online meeting. */
export type ParticipantRole = 'organizer' | 'presenter' | 'coorganizer' | 'attendee';

export interface StoredMeeting {
  readonly id: string;
  readonly joinWebUrl: string;
  /** Of its chat. */
  readonly threadId: string;
  readonly organiser: LocalPerson;
  readonly createdAt: Date;
  readonly subject: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly attendees: readonly { readonly person: LocalPerson; readonly role: ParticipantRole }[];
  /** As they were set, by Microsoft's names. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly joinMeetingId: string;
}

/** What an event says of its meeting. */
export interface MeetingOfEvent {
  readonly subject: string;
  readonly start: ZonedTime;
  readonly end: ZonedTime;
  readonly addresses: readonly string[];
}

/** The online meetings of everybody; each is a meeting of the local Teams, with a chat. */
export interface Meetings {
  make(organiser: LocalPerson, of: MeetingOfEvent): StoredMeeting;
  /** The event is another. */
  follow(joinUrl: string, of: MeetingOfEvent): void;
  /** Those of one organiser. */
  of(organiserId: string): readonly StoredMeeting[];
  /** Whatever organiser's; null when there is none. */
  byThread(threadId: string): StoredMeeting | null;
  set(
    meeting: StoredMeeting,
    change: { settings?: Readonly<Record<string, unknown>>; roles?: ReadonlyMap<string, ParticipantRole> },
  ): StoredMeeting;
}

const DEFAULTS = {
  allowAttendeeToEnableCamera: true,
  allowAttendeeToEnableMic: true,
  allowMeetingChat: 'enabled',
  allowParticipantsToChangeName: false,
  allowRecording: true,
  allowTeamworkReactions: true,
  allowTranscription: true,
  allowedPresenters: 'everyone',
  isEntryExitAnnounced: false,
  recordAutomatically: false,
  shareMeetingChatHistoryDefault: 'none',
  lobbyBypassSettings: { isDialInBypassEnabled: false, scope: 'organization' },
};

export function createMeetings(world: GraphWorld): Meetings {
  const meetings = new Map<string, StoredMeeting>();

  const save = (meeting: StoredMeeting): StoredMeeting => {
    meetings.set(meeting.joinWebUrl, meeting);
    world.teams.changeMeeting(toLocalMeeting(meeting));
    return meeting;
  };
  const attendeesOf = (organiser: LocalPerson, addresses: readonly string[], before: StoredMeeting['attendees'] = []) =>
    addresses.flatMap((address) => {
      const person = findPerson(world, organiser.tenantId, address);
      if (!person) return []; // somebody outside, who comes by the link
      return [before.find((one) => one.person.id === person.id) ?? { person, role: 'attendee' as const }];
    });

  return {
    make(organiser, { subject, start, end, addresses }) {
      const threadId = `19:meeting_${randomBytes(24).toString('base64url')}@thread.v2`;
      const meeting: StoredMeeting = {
        id: Buffer.from(`1*${organiser.id}*0**${threadId}`).toString('base64url'),
        joinWebUrl: joinUrlOf(threadId, organiser),
        ...{ threadId, organiser, subject, settings: DEFAULTS, createdAt: world.clock() },
        ...{ startsAt: toInstant(start), endsAt: toInstant(end), attendees: attendeesOf(organiser, addresses) },
        joinMeetingId: String(randomInt(1e11, 1e12)),
      };
      world.teams.openMeeting(toLocalMeeting(meeting));
      meetings.set(meeting.joinWebUrl, meeting);
      return meeting;
    },
    follow(joinUrl, { subject, start, end, addresses }) {
      const meeting = meetings.get(joinUrl);
      if (!meeting) return;
      const attendees = attendeesOf(meeting.organiser, addresses, meeting.attendees);
      save({ ...meeting, subject, startsAt: toInstant(start), endsAt: toInstant(end), attendees });
    },
    of: (organiserId) => [...meetings.values()].filter(({ organiser }) => organiser.id === organiserId),
    byThread: (threadId) => [...meetings.values()].find((one) => one.threadId === threadId) ?? null,
    set(meeting, { settings = {}, roles = new Map<string, ParticipantRole>() }) {
      const attendees = [...roles].reduce<StoredMeeting['attendees']>((all, [personId, role]) => {
        const person = world.directory.people.find(({ id }) => id === personId);
        return person ? [...all.filter((one) => one.person.id !== personId), { person, role }] : all;
      }, meeting.attendees);
      return save({ ...meeting, attendees, settings: { ...meeting.settings, ...settings } });
    },
  };
}

function joinUrlOf(threadId: string, { id: oid, tenantId }: LocalPerson): string {
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: oid }));
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(threadId)}/0?context=${context}`;
}

const ROLES: Readonly<Record<ParticipantRole, MeetingRole>> = {
  organizer: 'Organizer',
  coorganizer: 'Presenter',
  presenter: 'Presenter',
  attendee: 'Attendee',
};

/** As the bot and the people in it have it. */
function toLocalMeeting(meeting: StoredMeeting): LocalMeeting {
  const { threadId, organiser, subject, joinWebUrl, startsAt, endsAt, attendees } = meeting;
  const others = attendees.filter(({ person }) => person.id !== organiser.id);
  return {
    id: Buffer.from(`0#${threadId}#0`).toString('base64'),
    chatId: threadId,
    tenantId: organiser.tenantId,
    title: subject,
    joinUrl: joinWebUrl,
    startsAt,
    endsAt,
    invited: [
      { person: organiser, role: 'Organizer' },
      ...others.map(({ person, role }) => ({ person, role: ROLES[role] })),
    ],
  };
}
