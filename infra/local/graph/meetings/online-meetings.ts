import { badRequest, GraphError, missingPermission, notFound } from '../graph-error.ts';
import { param, type Allowed, type GraphCall, type GraphOperation } from '../operation.ts';
import type { Policies } from '../policies.ts';
import { readBody, type Body } from '../read-body.ts';
import { findPerson, type GraphWorld } from '../world.ts';
import { toOnlineMeeting } from './meeting-view.ts';
import type { Meetings, ParticipantRole, StoredMeeting } from './meetings.ts';

export interface OnlineMeetingDeps {
  readonly world: GraphWorld;
  readonly meetings: Meetings;
  readonly policies: Policies;
}

const refuse: Allowed['refuse'] = (wanted, { roles, scopes }) => missingPermission(wanted, [...roles, ...scopes]);
const READS: Allowed = {
  application: ['OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All'],
  delegated: ['OnlineMeetings.Read', 'OnlineMeetings.ReadWrite'],
  refuse,
};
const WRITES: Allowed = {
  application: ['OnlineMeetings.ReadWrite.All'],
  delegated: ['OnlineMeetings.ReadWrite'],
  refuse,
};

const SETTINGS = [
  ...['allowAttendeeToEnableCamera', 'allowAttendeeToEnableMic', 'allowMeetingChat', 'allowTeamworkReactions'],
  ...['allowParticipantsToChangeName', 'allowPowerPointSharing', 'allowRecording', 'allowTranscription'],
  ...['allowWhiteboard', 'allowBreakoutRooms', 'allowLiveShare', 'allowCopyingAndSharingMeetingContent'],
  ...['allowedPresenters', 'allowedLobbyAdmitters', 'isEntryExitAnnounced', 'isEndToEndEncryptionEnabled'],
  ...['lobbyBypassSettings', 'meetingSpokenLanguageTag', 'recordAutomatically', 'shareMeetingChatHistoryDefault'],
];
const PATCHABLE = [...SETTINGS, 'participants', 'subject', 'startDateTime', 'endDateTime'];

/** The online meetings of one organiser. */
export function onlineMeetingOperations(deps: OnlineMeetingDeps): readonly GraphOperation[] {
  return [
    {
      name: 'find-online-meeting',
      method: 'GET',
      path: '/users/{userId}/onlineMeetings',
      allowed: READS,
      run(call) {
        const filter = call.url.searchParams.get('$filter') ?? '';
        const [, joinWebUrl] = /^joinWebUrl eq '(.+)'$/i.exec(filter) ?? [];
        if (joinWebUrl === undefined)
          throw badRequest('Filter expression is missing or not supported. Filter by JoinWebUrl.');
        const value = meetingsOf(deps, call)
          .filter((one) => one.joinWebUrl === joinWebUrl.replaceAll("''", "'"))
          .map(toOnlineMeeting);
        const context = `${call.origin}/v1.0/$metadata#users('${param(call, 'userId')}')/onlineMeetings`;
        return { status: 200, body: { '@odata.context': context, value } };
      },
    },
    {
      name: 'get-online-meeting',
      method: 'GET',
      path: '/users/{userId}/onlineMeetings/{meetingId}',
      allowed: READS,
      run: (call) => ({ status: 200, body: shown(call, meetingOf(deps, call)) }),
    },
    {
      name: 'change-online-meeting',
      method: 'PATCH',
      path: '/users/{userId}/onlineMeetings/{meetingId}',
      allowed: WRITES,
      run(call) {
        const meeting = meetingOf(deps, call);
        const body = readBody(call.body, { type: 'microsoft.graph.onlineMeeting', properties: PATCHABLE });
        const settings = Object.fromEntries(Object.entries(body).filter(([name]) => SETTINGS.includes(name)));
        const changed = deps.meetings.set(meeting, { settings, roles: rolesIn(deps, meeting, body) });
        return { status: 200, body: shown(call, changed) };
      },
    },
  ];
}

/**
 * The meeting of a path.
 *
 * @throws {GraphError} 404, or 403 where no access policy lets the application in
 */
export function meetingOf(deps: OnlineMeetingDeps, call: GraphCall): StoredMeeting {
  const meeting = meetingsOf(deps, call).find(({ id }) => id === param(call, 'meetingId'));
  if (!meeting) throw notFound('Meeting not found.');
  return meeting;
}

/** @throws {GraphError} 404 for nobody, 403 where no access policy lets the application in */
function meetingsOf({ world, meetings, policies }: OnlineMeetingDeps, call: GraphCall): readonly StoredMeeting[] {
  const { tenantId, personId } = call.caller;
  const organiser = findPerson(world, tenantId, param(call, 'userId'));
  if (!organiser) throw notFound('User not found.');
  if (personId !== null && personId !== organiser.id)
    throw new GraphError(403, 'Forbidden', 'User does not have access.');
  if (personId === null && !policies.mayReadMeetingsOf(tenantId, organiser.id)) {
    throw new GraphError(403, 'Forbidden', 'No application access policy found for this app.');
  }
  return meetings.of(organiser.id);
}

function shown({ origin }: GraphCall, meeting: StoredMeeting): object {
  const context = `${origin}/v1.0/$metadata#users('${meeting.organiser.id}')/onlineMeetings/$entity`;
  return { '@odata.context': context, ...toOnlineMeeting(meeting) };
}

/** Who is named keeps the role given; the organiser is never an attendee. */
function rolesIn(
  { world }: OnlineMeetingDeps,
  { organiser }: StoredMeeting,
  body: Body,
): ReadonlyMap<string, ParticipantRole> {
  const { attendees = [] } = (body['participants'] ?? {}) as {
    attendees?: readonly { upn?: string; role?: ParticipantRole; identity?: { user?: { id?: string } } }[];
  };
  return new Map(
    attendees.map(({ upn, role = 'attendee', identity }) => {
      const person = findPerson(world, organiser.tenantId, identity?.user?.id ?? upn ?? '');
      if (!person) throw badRequest('A participant is nobody of this organisation.');
      return [person.id, role];
    }),
  );
}
