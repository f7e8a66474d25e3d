import type { LocalRecording, RecordedMeeting } from './recordings.ts';

/** A recording as Graph shows it. */
export function toCallRecording(recording: LocalRecording, origin: string): object {
  const { id, startedAt, endedAt } = recording;
  return {
    id,
    ...ofCall(recording),
    createdDateTime: startedAt.toISOString(),
    endDateTime: endedAt.toISOString(),
    recordingContentUrl: `${origin}/v1.0/${pathOf(recording.meeting)}/recordings/${id}/content`,
  };
}

/** The transcript of a recording as Graph shows it. */
export function toCallTranscript(recording: LocalRecording, transcriptId: string, origin: string): object {
  const { startedAt, endedAt, meeting } = recording;
  return {
    id: transcriptId,
    ...ofCall(recording),
    createdDateTime: startedAt.toISOString(),
    endDateTime: endedAt.toISOString(),
    transcriptContentUrl: `${origin}/v1.0/${pathOf(meeting)}/transcripts/${transcriptId}/content`,
  };
}

function ofCall({ meeting, callId, correlationId }: LocalRecording): object {
  return {
    meetingId: meeting.id,
    callId,
    contentCorrelationId: correlationId,
    meetingOrganizer: {
      application: null,
      device: null,
      user: {
        '@odata.type': '#microsoft.graph.teamworkUserIdentity',
        id: meeting.organiserId,
        displayName: null,
        userIdentityType: 'aadUser',
        tenantId: meeting.tenantId,
      },
    },
  };
}

const pathOf = ({ organiserId, id }: RecordedMeeting): string => `users/${organiserId}/onlineMeetings/${id}`;
