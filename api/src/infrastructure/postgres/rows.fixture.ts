import { randomUUID } from 'node:crypto';
import type { Subscription } from '../../application/recordings/recording-stores.ts';
import type { PlannedMeeting } from '../../application/scheduling/scheduling-stores.ts';
import type { InTransaction } from '../../application/stores.ts';
import { FROM_THE_START } from '../../domain/programme/playback.ts';
import type { Conversation } from '../../domain/posting/conversation.ts';
import type { SourceRecording } from '../../domain/recording/recording.ts';
import type { Participation } from '../../domain/session/participation.ts';
import { notArranged, type Arrangement } from '../../domain/schedule/arrangement.ts';
import type { Series } from '../../domain/schedule/series.ts';
import type { ClassTrace } from '../../domain/schedule/trace.ts';
import { ON_ITS_OWN, type LiveSession, type Plan } from '../../domain/session/session.ts';
import type { Recap } from '../../domain/summary/person-result.ts';
import { OPEN_STAGE } from '../../domain/session/stage.ts';

const PLANNED_START = new Date('2026-11-23T12:00:00Z');

/** A plan with a fresh id; everything else may be chosen. */
export function aPlan(chosen: Partial<Plan> = {}): Plan {
  return {
    id: randomUUID(),
    teamsChannelId: '19:channel@thread.tacv2',
    meetingId: '19:meeting_one@thread.v2',
    programme: { name: 'Lunch ride', intervals: [{ name: 'Warm up', seconds: 300, targetZone: 2 }] },
    coach: { personId: randomUUID(), name: 'Grace Hopper' },
    coCoach: null,
    relievedAt: null,
    ...ON_ITS_OWN,
    plannedStart: PLANNED_START,
    stage: OPEN_STAGE,
    ...chosen,
  };
}

export function aLiveSession(chosen: Partial<Plan> = {}): LiveSession {
  return { ...aPlan(chosen), state: 'live', startedAt: PLANNED_START, playback: FROM_THE_START };
}

/** Somebody's part in some class; everything may be chosen. */
export function aParticipation(chosen: Partial<Participation> = {}): Participation {
  return {
    id: randomUUID(),
    sessionId: randomUUID(),
    personId: randomUUID(),
    alias: 'Amber Fox',
    slot: null,
    seenBy: [],
    hiddenFrom: [],
    ...chosen,
  };
}

/** Somebody's chat with the bot, installed; everything may be chosen. */
export function aConversation(chosen: Partial<Conversation> = {}): Conversation {
  return {
    id: `a:${randomUUID()}`,
    kind: 'personal',
    serviceUrl: 'https://smba.example/emea/',
    personId: randomUUID(),
    teamGroupId: null,
    locale: 'en-GB',
    timeZone: 'Europe/London',
    isInstalled: true,
    welcomedAt: null,
    modelAllowedAt: null,
    ...chosen,
  };
}

/** Somebody's result of some class; everything may be chosen. */
export function aRecap(chosen: Partial<Recap> = {}): Recap {
  const secondsInZones = [0, 60, 120, 600, 300, 120] as const;
  const result = {
    meanBpm: 141.25,
    maxBpm: 178,
    coverage: 0.98,
    secondsInZones,
    effortPoints: 63.2,
    calories: { kcal: 312.5, isOutsideStudy: false },
    recoveryBpm: 23,
    intervalsHit: { hit: 4, of: 5 },
  };
  const of = { participationId: randomUUID(), sessionId: randomUUID() };
  return { ...of, result, curve: [98, null, 150.5], before: [40, 38.5], feeling: null, ...chosen };
}

/** What Graph tells of a recording of its own; everything may be chosen. */
export function aSourceRecording(chosen: Partial<SourceRecording> = {}): SourceRecording {
  return {
    sourceId: randomUUID(),
    organiserId: randomUUID(),
    onlineMeetingId: 'MSpkYzE3Njc0Yy04MWQ5',
    startedAt: PLANNED_START,
    endedAt: new Date(PLANNED_START.getTime() + 45 * 60_000),
    ...chosen,
  };
}

/** A subscription to the recordings of an organisation; everything may be chosen. */
export function aSubscription(chosen: Partial<Subscription> = {}): Subscription {
  return {
    id: randomUUID(),
    resource: 'recordings',
    organiserId: null,
    expiresAt: new Date(PLANNED_START.getTime() + 3 * 86_400_000),
    clientStateDigest: 'a digest',
    certificateId: 'a key',
    ...chosen,
  };
}

/** A weekly series that nobody planned a class of yet; everything may be chosen. */
export function aSeries(chosen: Partial<Series> = {}): Series {
  return {
    id: randomUUID(),
    first: { date: '2026-11-23', time: '12:15', timeZone: 'Europe/Berlin' },
    recurrence: { weekdays: ['monday', 'thursday'], everyWeeks: 1, until: '2026-12-17' },
    ...chosen,
  };
}

/** A Teams meeting that is wished for and not begun; everything may be chosen. */
export function anArrangement(chosen: Partial<Arrangement & PlannedMeeting> = {}): Arrangement & PlannedMeeting {
  return { ...notArranged(randomUUID()), wish: { type: 'teams' }, isTranscribed: false, ...chosen };
}

/** The calendar entry of some class, as its series shows it; everything may be chosen. */
export function aClassTrace(chosen: Partial<ClassTrace> = {}): ClassTrace {
  const sessionId = randomUUID();
  const asItsSeries = { slot: PLANNED_START, shown: null, attendees: null, answers: null };
  return { sessionId, arrangementId: randomUUID(), eventId: 'an occurrence', ...asItsSeries, ...chosen };
}

/** A live session with one participant, kept. */
export async function keepParticipation(
  inTransaction: InTransaction,
  tenantId: string,
  chosen: Partial<Participation> = {},
): Promise<Participation> {
  const session = aLiveSession(chosen.sessionId === undefined ? {} : { id: chosen.sessionId });
  const participation = aParticipation({ sessionId: session.id, ...chosen });
  await inTransaction(tenantId, async ({ sessions, participations }) => {
    await sessions.save(session);
    await participations.save(participation);
  });
  return participation;
}
