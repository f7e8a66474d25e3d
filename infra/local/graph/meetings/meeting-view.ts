import type { LocalPerson } from '../../directory/directory.ts';
import type { ParticipantRole, StoredMeeting } from './meetings.ts';

/** An online meeting as Graph shows it to its organiser, or to an application with a policy for them. */
export function toOnlineMeeting(meeting: StoredMeeting): Record<string, unknown> {
  const { organiser, threadId, settings, attendees } = meeting;
  return {
    id: meeting.id,
    creationDateTime: meeting.createdAt.toISOString(),
    startDateTime: meeting.startsAt.toISOString(),
    endDateTime: meeting.endsAt.toISOString(),
    joinWebUrl: meeting.joinWebUrl,
    subject: meeting.subject,
    isBroadcast: false,
    meetingTemplateId: null,
    videoTeleconferenceId: null,
    externalId: null,
    broadcastSettings: null,
    audioConferencing: null,
    watermarkProtection: null,
    chatInfo: { threadId, messageId: '0', replyChainMessageId: null },
    participants: {
      organizer: participantOf(organiser, 'organizer'),
      attendees: attendees.map(({ person, role }) => participantOf(person, role)),
    },
    joinMeetingIdSettings: { isPasscodeRequired: false, joinMeetingId: meeting.joinMeetingId, passcode: null },
    ...settings,
  };
}

/** Graph calls an organiser a presenter here. */
function participantOf(person: LocalPerson, role: ParticipantRole): object {
  return {
    upn: person.userPrincipalName,
    role: role === 'organizer' ? 'presenter' : role,
    identity: {
      application: null,
      device: null,
      user: { id: person.id, displayName: null, tenantId: person.tenantId },
    },
  };
}
