import type { Identity } from '../../domain/directory/identity.ts';
import { countedPoints, measuredOf } from '../../domain/effort/counted-points.ts';
import { pointsOfRating, type EffortRating } from '../../domain/effort/effort-rating.ts';
import { holdSeries } from '../../domain/heart-rate/hold.ts';
import { judgedSeries } from '../../domain/heart-rate/judged-series.ts';
import { maxHeartRateOf } from '../../domain/heart-rate/max-heart-rate.ts';
import { coverageOf, maxBpm, meanBpm, NO_SECONDS, secondsInZones } from '../../domain/heart-rate/series.ts';
import { intervalIndexAt } from '../../domain/programme/playback.ts';
import { playbackOf } from '../../domain/session/clock.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Feeling, PersonResult } from '../../domain/summary/person-result.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import { requireOwnPart } from './own-part.ts';
import { readSeries } from './read-series.ts';

/** One person's own result of a class, and what it is drawn from. For nobody else. */
export interface MyResult extends PersonResult {
  /** As it is stored: what a heart cannot do is still in it (HR23). */
  readonly series: Uint8Array;
  readonly ratings: readonly { interval: number; rating: EffortRating }[];
  readonly feeling: Feeling | null;
}

/** @throws {SessionNotFound} when this tenant has no such session, or the caller took no part in it */
export async function myResult(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  asked: { identity: Identity; sessionId: string },
): Promise<MyResult> {
  const { result } = await inTransaction(asked.identity.tenantId, (stores) =>
    ownResult(stores, { ...asked, now: clock() }),
  );
  return result;
}

/** The same, with the class it belongs to. */
export async function ownResult(
  stores: Stores,
  { now, ...asked }: { identity: Identity; sessionId: string; now: Date },
): Promise<{ session: Session; result: MyResult }> {
  const { session, participation } = await requireOwnPart(stores, asked);
  const series = await readSeries(stores, participation.id);
  const ratings = await stores.ratings.of(participation.id);
  const maxHeartRate = maxHeartRateOf(await stores.people.profile(participation.personId), now.getFullYear());
  const held = holdSeries(judgedSeries(series));
  const { programme } = session;
  const intervalAt = (second: number) => intervalIndexAt(programme, playbackOf(session), second);
  const rated = ratings.map(({ interval, rating }) => {
    const intervalSeconds = programme.intervals[interval]?.seconds ?? 0;
    return [interval, { effortPoints: pointsOfRating(rating, intervalSeconds), intervalSeconds }] as const;
  });
  const result = {
    series,
    meanBpm: meanBpm(held),
    maxBpm: maxBpm(held),
    coverage: coverageOf(series) ?? 0,
    secondsInZones: maxHeartRate === null ? NO_SECONDS : secondsInZones(held, maxHeartRate),
    effortPoints: countedPoints(measuredOf(held, maxHeartRate, intervalAt), new Map(rated)),
    calories: null,
    recoveryBpm: null,
    intervalsHit: null,
    ratings: ratings.map(({ interval, rating }) => ({ interval, rating })),
    feeling: (await stores.recaps.find(participation.id))?.feeling ?? null,
  };
  return { session, result };
}
