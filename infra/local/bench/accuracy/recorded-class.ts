import { randomUUID } from 'node:crypto';
import { createLiveClasses } from '@upbeat/api/application/live/live-classes.ts';
import { recordBatch } from '@upbeat/api/application/live/record-batch.ts';
import { restoreReadings } from '@upbeat/api/application/live/restore-readings.ts';
import { createSampleWriter } from '@upbeat/api/application/live/sample-writer.ts';
import { createTurns } from '@upbeat/api/application/live/turns.ts';
import { createPairings } from '@upbeat/api/application/pairing/follow-pairings.ts';
import { endSession } from '@upbeat/api/application/sessions/end-session.ts';
import { readClassSeries } from '@upbeat/api/application/summaries/read-class-series.ts';
import { summariseSession } from '@upbeat/api/application/summaries/summarise-session.ts';
import { PRESETS } from '@upbeat/api/domain/consent/consent.ts';
import type { Identity } from '@upbeat/api/domain/directory/identity.ts';
import { holdSeries } from '@upbeat/api/domain/heart-rate/hold.ts';
import { judgedSeries } from '@upbeat/api/domain/heart-rate/judged-series.ts';
import { isBpm } from '@upbeat/api/domain/heart-rate/sample.ts';
import { FROM_THE_START } from '@upbeat/api/domain/programme/playback.ts';
import { ON_ITS_OWN, type LiveSession } from '@upbeat/api/domain/session/session.ts';
import { OPEN_STAGE } from '@upbeat/api/domain/session/stage.ts';
import type { Database } from '@upbeat/api/infrastructure/postgres/database.ts';
import { toSeries, type DeviceZones, type Workout } from '@upbeat/api/infrastructure/workout-files/workout.ts';

/** So many seconds in one message, as a sender hands them in after a break. */
const BATCH_SECONDS = 600;
const STARTED_AT = new Date('2026-11-23T06:00:00Z');

export interface Recorded {
  readonly name: string;
  readonly workout: Workout;
}

/** What our class made of a recording. */
export interface Result extends Recorded {
  readonly meanBpm: number | null;
  /** By the bounds of the device, which need not be ours; empty where the device tells none. */
  readonly secondsInDeviceZones: readonly number[];
}

/** Holds one class with a person for each recording, through the use cases of the api, and summarises it. */
export async function heldWith(database: Database, recordings: readonly Recorded[]): Promise<Result[]> {
  const { inTransaction } = database;
  const tenantId = randomUUID();
  const longest = Math.max(...recordings.map(({ workout }) => workout.seconds));
  const session = classOf(longest);
  const sessionId = session.id;
  await inTransaction(tenantId, async ({ tenant, sessions }) => {
    await tenant.save({ name: 'Bench', state: 'active' });
    await sessions.save(session);
  });
  const endsAt = new Date(STARTED_AT.getTime() + longest * 1000);
  const clock = () => endsAt;
  const classes = createLiveClasses({ inTransaction, clock });
  const writer = createSampleWriter({ inTransaction });
  const { follow: followPairing } = createPairings({
    inTransaction,
    restoreReadings: (of) => restoreReadings({ inTransaction, classes, writer }, of),
  });
  const deps = { inTransaction, newId: randomUUID, random: Math.random, turns: createTurns(), classes, followPairing };

  const sent: { recorded: Recorded; identity: Identity }[] = [];
  for (const recorded of recordings) {
    const identity = await somebody(database, tenantId, endsAt);
    const series = toSeries(recorded.workout);
    for (let first = 0; first < series.length; first += BATCH_SECONDS) {
      const values = [...series.subarray(first, first + BATCH_SECONDS)];
      const { refused } = await recordBatch(deps, { identity, sessionId, first, values });
      if (refused.length > 0)
        throw new Error(`${recorded.name}: seconds were refused from ${first + (refused[0] ?? 0)} on`);
    }
    sent.push({ recorded, identity });
  }
  await endSession({ inTransaction, clock }, { tenantId, sessionId });
  await summariseSession(database, { tenantId, sessionId });

  return inTransaction(tenantId, async (stores) => {
    const stored = await readClassSeries(stores, sessionId);
    const results: Result[] = [];
    for (const { recorded, identity } of sent) {
      const participation = await stores.participations.find({ sessionId, personId: identity.personId });
      const recap = participation && (await stores.recaps.find(participation.id));
      const series = stored.get(participation?.id ?? '') ?? new Uint8Array(0);
      const zones = recorded.workout.deviceSummary?.secondsInZones;
      results.push({
        ...recorded,
        meanBpm: recap?.result.meanBpm ?? null,
        secondsInDeviceZones: zones ? countedBy(zones, holdSeries(judgedSeries(series))) : [],
      });
    }
    return results;
  });
}

function classOf(seconds: number): LiveSession {
  return {
    id: randomUUID(),
    teamsChannelId: null,
    meetingId: null,
    programme: { name: 'Recordings', intervals: [{ name: 'All of it', seconds, targetZone: 3, kind: 'work' }] },
    coach: { personId: randomUUID(), name: 'Coach' },
    coCoach: null,
    relievedAt: null,
    ...ON_ITS_OWN,
    plannedStart: STARTED_AT,
    stage: OPEN_STAGE,
    state: 'live',
    startedAt: STARTED_AT,
    playback: FROM_THE_START,
  };
}

async function somebody({ inTransaction }: Database, tenantId: string, expiresAt: Date): Promise<Identity> {
  const personId = randomUUID();
  const consent = PRESETS['zone-and-nickname'];
  await inTransaction(tenantId, ({ consents }) => consents.append(personId, consent, { version: 1, at: STARTED_AT }));
  return { tenantId, personId, name: 'Somebody', isAdmin: false, isGuest: false, expiresAt, boundTo: null };
}

function countedBy({ upperBounds, seconds }: DeviceZones, series: Uint8Array): number[] {
  return seconds.map((_, zone) => {
    const from = upperBounds[zone - 1] ?? 0;
    const until = upperBounds[zone] ?? Infinity;
    return series.filter((byte) => isBpm(byte) && byte >= from && byte < until).length;
  });
}
