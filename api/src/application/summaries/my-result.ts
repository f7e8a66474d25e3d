import type { Identity } from '../../domain/directory/identity.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import { countedPoints, measuredOf } from '../../domain/effort/counted-points.ts';
import { pointsOfRating, type EffortRating } from '../../domain/effort/effort-rating.ts';
import { holdSeries } from '../../domain/heart-rate/hold.ts';
import { judgedSeries } from '../../domain/heart-rate/judged-series.ts';
import { maxHeartRateOf } from '../../domain/heart-rate/max-heart-rate.ts';
import { coverageOf, NO_SECONDS, secondsInZones, type SecondsInZones } from '../../domain/heart-rate/series.ts';
import { intervalIndexAt } from '../../domain/programme/playback.ts';
import { playbackOf } from '../../domain/session/clock.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import { readSeries } from './read-series.ts';

/** One person's own result of a class. For nobody else. */
export interface MyResult {
  readonly series: Uint8Array;
  readonly effortPoints: number;
  readonly secondsInZones: SecondsInZones;
  readonly coverage: number;
  readonly ratings: readonly { interval: number; rating: EffortRating }[];
}

/** @throws {SessionNotFound} when this tenant has no such session, or the caller took no part in it */
export function myResult(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<MyResult> {
  return inTransaction(identity.tenantId, async (stores) => {
    const { personId } = identity;
    const session = await stores.sessions.find(sessionId);
    const participation = await stores.participations.find({ sessionId, personId });
    if (!session || !participation) throw new SessionNotFound({ sessionId });

    const series = await readSeries(stores, participation.id);
    const ratings = await stores.ratings.of(participation.id);
    const maxHeartRate = maxHeartRateOf(await stores.people.profile(personId), clock().getFullYear());
    const held = holdSeries(judgedSeries(series));
    const inZones = maxHeartRate === null ? NO_SECONDS : secondsInZones(held, maxHeartRate);
    const { programme } = session;
    const intervalAt = (second: number) => intervalIndexAt(programme, playbackOf(session), second);
    const rated = ratings.map(({ interval, rating }) => {
      const intervalSeconds = programme.intervals[interval]?.seconds ?? 0;
      return [interval, { effortPoints: pointsOfRating(rating, intervalSeconds), intervalSeconds }] as const;
    });
    return {
      series,
      effortPoints: countedPoints(measuredOf(held, maxHeartRate, intervalAt), new Map(rated)),
      secondsInZones: inZones,
      coverage: coverageOf(series) ?? 0,
      ratings: ratings.map(({ interval, rating }) => ({ interval, rating })),
    };
  });
}
