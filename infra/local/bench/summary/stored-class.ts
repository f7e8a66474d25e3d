import { randomUUID } from 'node:crypto';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import { PRESETS } from '@upbeat/api/domain/consent/consent.ts';
import { FROM_THE_START } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { ON_ITS_OWN, end, type LiveSession } from '@upbeat/api/domain/session/session.ts';
import { OPEN_STAGE } from '@upbeat/api/domain/session/stage.ts';

/** The api writes what it has gathered this often. */
const FLUSH_SECONDS = 4;

/** Of everybody; they tap instead. */
const WITHOUT_SENSOR = 0.05;
const OWN_MAXIMUM = 190;

export interface StoredClass {
  readonly tenantId: string;
  readonly sessionId: string;
  readonly programme: Programme;
  readonly people: readonly StoredPerson[];
  readonly segments: number;
}

export interface StoredPerson {
  readonly participationId: string;
  /** What each second was sent as; null for who has no sensor. */
  readonly sent: Uint8Array | null;
}

/** Five minutes easy, then work and rest in turn, and five minutes easy again. */
export function programmeOf(minutes: number): Programme {
  const rounds = Math.max(1, Math.floor((minutes - 2) / 2));
  const round = [
    { name: 'Push', seconds: 60, targetZone: 4 as const, kind: 'work' as const },
    { name: 'Recover', seconds: 60, targetZone: 2 as const, kind: 'recover' as const },
  ];
  const easy = (name: string, kind: 'warm-up' | 'cool-down') =>
    ({ name, seconds: Math.round((minutes * 60 - rounds * 120) / 2), targetZone: 2, kind }) as const;
  return {
    name: 'Bench',
    intervals: [
      easy('Warm up', 'warm-up'),
      ...Array.from({ length: rounds }, () => round).flat(),
      easy('Cool down', 'cool-down'),
    ],
  };
}

/**
 * Stores an ended class as the api leaves it: every flush one statement, with a row of about four seconds for each
 * sensor, in the order of time. Some sensors were lost for a while and came back as another writer; some people tapped.
 */
export async function storeClass(
  inTransaction: InTransaction,
  { participants, minutes }: { participants: number; minutes: number },
): Promise<StoredClass> {
  const tenantId = randomUUID();
  const programme = programmeOf(minutes);
  const startedAt = new Date('2026-11-23T12:00:00Z');
  const session: LiveSession = {
    id: randomUUID(),
    teamsChannelId: '19:bench@thread.tacv2',
    meetingId: null,
    programme,
    coach: { personId: randomUUID(), name: 'Coach' },
    coCoach: null,
    relievedAt: null,
    ...ON_ITS_OWN,
    plannedStart: startedAt,
    stage: OPEN_STAGE,
    state: 'live',
    startedAt,
    playback: FROM_THE_START,
  };
  const seconds = minutes * 60;
  const people = Array.from({ length: participants }, (_, index) => ({
    participationId: randomUUID(),
    personId: randomUUID(),
    writers: [randomUUID(), randomUUID()] as const,
    sent: index < participants * WITHOUT_SENSOR ? null : effortOf(index, seconds),
  }));

  await inTransaction(tenantId, async (stores) => {
    await stores.tenant.save({ name: 'Bench', state: 'active' });
    await stores.sessions.save(session);
    for (const { personId } of people) {
      await stores.people.saveProfile(personId, { birthYear: 1988, ownMaximum: OWN_MAXIMUM, weightKg: 70, sex: null });
      await stores.consents.append(
        personId,
        { ...PRESETS['zone-and-nickname'], keepHistory: true },
        { version: 1, at: startedAt },
      );
      await stores.conversations.save({
        id: `a:${personId}`,
        kind: 'personal',
        serviceUrl: 'https://smba.example/emea/',
        personId,
        teamGroupId: null,
        locale: 'en-GB',
        timeZone: 'Europe/London',
        isInstalled: true,
        welcomedAt: startedAt,
        modelAllowedAt: null,
      });
    }
    await stores.participations.saveAll(
      people.map(({ participationId, personId }, slot) => ({
        id: participationId,
        sessionId: session.id,
        personId,
        alias: `Bench ${slot}`,
        slot,
        seenBy: [],
        hiddenFrom: [],
      })),
    );
    for (const { participationId, sent } of people) {
      if (sent !== null) continue;
      for (const interval of programme.intervals.keys()) {
        await stores.ratings.save({ participationId, interval, rating: 'hard', at: startedAt });
      }
    }
  });

  let segments = 0;
  for (let flushed = 0; flushed < seconds + FLUSH_SECONDS; flushed += FLUSH_SECONDS) {
    const rows = people.flatMap(({ participationId, writers, sent }, index) => {
      if (sent === null) return [];
      const since = flushed - (index % FLUSH_SECONDS); // not every sensor sends in the same moment
      const window = sent.subarray(Math.max(0, since), Math.max(0, since + FLUSH_SECONDS));
      const read = window.findIndex((byte) => byte > 0); // a window has readings before a gap or after it, never both
      if (read === -1) return [];
      const writer = since < seconds / 2 ? writers[0] : writers[1];
      const bytes = window.subarray(read, window.findLastIndex((byte) => byte > 0) + 1);
      return [{ participationId, writer, firstSecond: Math.max(0, since) + read, bytes }];
    });
    segments += rows.length;
    await inTransaction(tenantId, (stores) => stores.segments.append(rows));
  }

  await inTransaction(tenantId, async (stores) => {
    await stores.sessions.save(end(session, new Date(startedAt.getTime() + seconds * 1000)));
    await stores.folds.ask(session.id);
  });
  return { tenantId, sessionId: session.id, programme, people, segments };
}

/** A heart that follows work and rest, differently for everybody, in steps that the judge believes. */
function effortOf(person: number, seconds: number): Uint8Array {
  const lost = person % 10 === 0 ? Math.floor(seconds / 2) : -1;
  return Uint8Array.from({ length: seconds }, (_, second) => {
    if (lost >= 0 && second >= lost && second < lost + 30) return 0;
    const wave = Math.sin(((second + person * 7) * 2 * Math.PI) / 120);
    return Math.round(120 + (person % 30) + 25 * wave);
  });
}
