import { randomUUID } from 'node:crypto';
import { NO_CONSENT, type Consent } from '../../domain/consent/consent.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { FROM_THE_START } from '../../domain/programme/playback.ts';
import type { Database } from '../../infrastructure/postgres/database.ts';
import { aLiveSession } from '../../infrastructure/postgres/rows.fixture.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import { createLiveClasses } from './live-classes.ts';
import { createPairings } from '../pairing/follow-pairings.ts';
import { openSensorLink } from './record-samples.ts';
import { restoreReadings } from './restore-readings.ts';
import { createSampleWriter } from './sample-writer.ts';
import { createTurns } from './turns.ts';

export const START = new Date('2026-11-23T12:00:00Z');
export const COLLECTS: Consent = { ...NO_CONSENT, collectLive: true };
export const SHOWS: Consent = { ...COLLECTS, showTile: true };

export interface Hand {
  clock: Clock;
  /** Sets the clock to so many milliseconds after the start of the class. */
  readonly at: (ms: number) => void;
}

export function handClock(): Hand {
  let now = START;
  return { clock: () => now, at: (ms) => void (now = new Date(START.getTime() + ms)) };
}

/** What one process holds of the live path, on a real database. */
export function aProcess(inTransaction: InTransaction, clock: Clock) {
  const classes = createLiveClasses({ inTransaction, clock });
  const writer = createSampleWriter({ inTransaction });
  const seating = { inTransaction, newId: randomUUID, random: Math.random, turns: createTurns() };
  const restoring = { inTransaction, classes, writer };
  const pairings = createPairings({ inTransaction, restoreReadings: (of) => restoreReadings(restoring, of) });
  const recording = { ...seating, classes, followPairing: pairings.follow };
  const connect = (identity: Identity, sessionId: string) =>
    openSensorLink({ ...recording, writer }, { identity, sessionId });
  return { classes, writer, seating, pairings, recording, connect };
}

/** A live class and people of one tenant, kept. */
export async function aClass({ inTransaction }: Database, tenantId: string = randomUUID()) {
  const session = { ...aLiveSession(), startedAt: START, playback: FROM_THE_START };
  await inTransaction(tenantId, ({ sessions }) => sessions.save(session));
  const person = async (consent: Consent): Promise<Identity> => {
    const personId = randomUUID();
    const expiresAt = new Date(START.getTime() + 3_600_000);
    await inTransaction(tenantId, async ({ people, consents }) => {
      await people.seen({ personId, name: 'Amira Khan' });
      await people.saveProfile(personId, { birthYear: null, ownMaximum: 185, weightKg: null, sex: null });
      await consents.append(personId, consent, { version: 1, at: START });
    });
    return { tenantId, personId, name: 'Amira Khan', isAdmin: false, isGuest: false, expiresAt, boundTo: null };
  };
  const decide = (identity: Identity, consent: Consent) =>
    inTransaction(tenantId, ({ consents }) => consents.append(identity.personId, consent, { version: 1, at: START }));
  return { tenantId, session, sessionId: session.id, person, decide };
}
