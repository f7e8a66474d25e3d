import type { SessionView } from '@upbeat/api/contract/sessions.ts';

/** A class for tests: half a minute of Lunch HIIT on a Thursday, planned and nothing more. */
export function aClass(but: Partial<SessionView> = {}): SessionView {
  return {
    id: 'class',
    state: 'scheduled',
    programme: { name: 'Lunch HIIT', intervals: [{ name: 'Push', seconds: 60, targetZone: 4 }] },
    coachName: 'Rosa Díaz',
    isCoach: false,
    isCoCoach: false,
    plannedStart: '2026-11-19T12:15:00.000Z',
    startedAt: null,
    endedAt: null,
    teamsChannelId: null,
    meetingId: null,
    joinUrl: null,
    seriesId: null,
    isCancelled: false,
    isRecorded: false,
    capacity: null,
    ...but,
  };
}
