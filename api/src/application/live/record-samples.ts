import type { Identity } from '../../domain/directory/identity.ts';
import { ConsentMissing, WrongSessionState } from '../../domain/errors.ts';
import { isAbsentAt, isAway, LeftTheMeeting, type Absence } from '../../domain/pairing/absence.ts';
import { writerOf } from '../../domain/pairing/writer.ts';
import { isBpm, isByteOfSecond, judgeSample, MISSING, NO_JUDGEMENT } from '../../domain/heart-rate/sample.ts';
import { LONGEST_SERIES_SECONDS } from '../../domain/heart-rate/segment.ts';
import { toRanges, type Ranges } from '../../domain/live/ranges.ts';
import { readClock } from '../../domain/session/clock.ts';
import type { Session } from '../../domain/session/session.ts';
import type { NewId } from '../world.ts';
import type { LiveClass } from './live-class.ts';
import type { LiveClasses } from './live-classes.ts';
import type { FollowedPairing, FollowPairing } from '../pairing/follow-pairings.ts';
import type { SampleWriter } from './sample-writer.ts';
import { createSentSeconds } from './sent-seconds.ts';
import { takePart, type TakePartDeps } from './take-part.ts';

export interface RecordSamplesDeps extends TakePartDeps {
  classes: LiveClasses;
  writer: Pick<SampleWriter, 'write'>;
  newId: NewId;
  followPairing: FollowPairing;
}

/** One sensor of one participation, from hello to goodbye. */
export interface SensorLink {
  readonly participationId: string;
  readonly liveClass: LiveClass;
  /** By which it sends, or null for a sensor that the person signed in themself. */
  readonly pairing: FollowedPairing | null;
  /**
   * Takes seconds in a row: shows them at once, and resolves when they are durable. A value that is no heart rate is
   * refused alone, and so is a second after the end, or one in which a paired sensor's person was away. A second sent before is acknowledged again and changes nothing.
   *
   * @throws {ConsentMissing} when the person stopped allowing Upbeat to collect
   * @throws {WrongSessionState} before the start
   * @throws {PairingOver} when its pairing was ended
   * @throws {LeftTheMeeting} while the person of a paired sensor is not in the meeting
   * @throws {WriterIsFull} when too much waits for the database
   */
  record(firstSecond: number, values: readonly unknown[]): Promise<{ ranges: Ranges; refused: number[] }>;
  close(): void;
}

/**
 * Opens a link for a sensor of the caller.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when the class has ended and the caller took no part; who did may hand in what is left
 * @throws {ConsentMissing} when the person does not allow Upbeat to collect
 * @throws {PairingOver} when the caller is a sensor that is no longer paired
 */
export async function openSensorLink(
  deps: RecordSamplesDeps,
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<SensorLink> {
  const { id: participationId } = await takePart(deps, { identity, sessionId });
  let liveClass = await deps.classes.open(identity.tenantId, sessionId);
  if (!liveClass.seats().has(participationId)) {
    await deps.classes.refresh(sessionId); // the notice of this very participation is still on its way
    liveClass = await deps.classes.open(identity.tenantId, sessionId);
  }
  requireCollecting(liveClass, participationId);

  const pairing = await deps.followPairing(identity);
  const writer = writerOf(deps.newId(), pairing?.id ?? null); // of its own, so that rows of two links never collide
  const sent = createSentSeconds();
  let judgement = NO_JUDGEMENT;

  return {
    participationId,
    liveClass,
    pairing,
    close: () => pairing?.stop(),
    async record(firstSecond, values) {
      const session = liveClass.session();
      const absences = pairing?.absences() ?? [];
      if (session.state === 'scheduled') throw new WrongSessionState('scheduled', 'live');
      if (session.state === 'live' && isAway(absences)) throw new LeftTheMeeting();
      // A class that is over is no longer kept in step with the database, so what the person allows is asked anew.
      const standing = session.state === 'ended' ? await deps.classes.open(identity.tenantId, sessionId) : liveClass;
      requireCollecting(standing, participationId);

      const { good, refused } = sorted(firstSecond, values, { limit: secondsToTake(session), absences });
      // A missing second has nothing to keep, and stays open for a reading that comes later.
      const fresh = good.filter(({ second, value }) => value !== MISSING && !sent.has(second));
      for (const { seconds, bytes } of runsOf(fresh)) {
        const run = { tenantId: identity.tenantId, participationId, writer, firstSecond: seconds[0] ?? 0, bytes };
        sent.add(seconds, deps.writer.write(run));
      }
      for (const { second, value } of fresh) show(second, value);
      await Promise.all(new Set(good.flatMap(({ second }) => sent.waitingFor(second) ?? [])));
      // The class may have been folded already; until this is asked for, nothing is acknowledged.
      if (session.state === 'ended') await deps.inTransaction(identity.tenantId, ({ folds }) => folds.ask(sessionId));
      return { ranges: toRanges(good.map(({ second }) => second)), refused };
    },
  };

  /** A jump no heart can make is kept as the sensor sent it, and shown only when the next seconds agree with it. */
  function show(second: number, value: number): void {
    if (isBpm(value)) {
      const judged = judgeSample(judgement, second, value);
      judgement = judged.judgement;
      if (judged.verdict.type !== 'accepted') return;
    }
    liveClass.take(participationId, second, value);
  }
}

interface Second {
  readonly second: number;
  readonly value: number;
}

function requireCollecting(liveClass: LiveClass, participationId: string): void {
  if (liveClass.seats().get(participationId)?.consent.collectLive !== true) throw new ConsentMissing('collectLive');
}

/** How many seconds a class may have: once it has ended, those it lasted. Collecting stops with the class. */
function secondsToTake(session: Session): number {
  if (session.state !== 'ended') return LONGEST_SERIES_SECONDS;
  const { second } = readClock(session, session.endedAt);
  return second === null ? 0 : Math.floor(second) + 1;
}

function sorted(
  first: number,
  values: readonly unknown[],
  { limit, absences }: { limit: number; absences: readonly Absence[] },
): { good: Second[]; refused: number[] } {
  const good: Second[] = [];
  const refused: number[] = [];
  for (const [offset, value] of values.entries()) {
    const second = first + offset;
    if (isByteOfSecond(value) && second < limit && !isAbsentAt(absences, second)) good.push({ second, value });
    else refused.push(second);
  }
  return { good, refused };
}

function runsOf(fresh: readonly Second[]): { seconds: number[]; bytes: number[] }[] {
  const runs: { seconds: number[]; bytes: number[] }[] = [];
  for (const { second, value } of fresh) {
    const last = runs.at(-1);
    if (last?.seconds.at(-1) === second - 1) {
      last.seconds.push(second);
      last.bytes.push(value);
    } else runs.push({ seconds: [second], bytes: [value] });
  }
  return runs;
}
