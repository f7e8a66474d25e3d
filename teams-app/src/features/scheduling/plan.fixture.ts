import type { PlanDraft } from './plan-draft.ts';

/** A form that can be sent: Lunch HIIT with Rosa on Thursday 26 November at 12:15 in Berlin. */
export function aDraft(but: Partial<PlanDraft> = {}): PlanDraft {
  return {
    name: 'Lunch HIIT',
    programme: { name: 'Lunch HIIT', intervals: [{ name: 'Push', seconds: 1800, targetZone: 4 }] },
    coach: { personId: 'rosa', name: 'Rosa Díaz' },
    coCoach: null,
    teamsChannelId: null,
    date: '2026-11-26',
    time: '12:15',
    timeZone: 'Europe/Berlin',
    everyWeeks: null,
    weekdays: [],
    until: null,
    capacity: '',
    isRecorded: false,
    isTranscribed: false,
    meeting: 'teams',
    joinUrl: '',
    ...but,
  };
}
