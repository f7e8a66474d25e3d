import { effortPointsOfSeries } from '../../domain/effort/effort-points.ts';
import { pointsOfRating, zoneOfRating } from '../../domain/effort/effort-rating.ts';
import { holdSeries } from '../../domain/heart-rate/hold.ts';
import { maxHeartRateOf } from '../../domain/heart-rate/max-heart-rate.ts';
import { mergeSegments } from '../../domain/heart-rate/segment.ts';
import type { IntervalRating, ParticipationSegment } from '../stores.ts';
import type { LiveClass } from './live-class.ts';

/** What storage holds of a class that is under way. */
export interface Stored {
  readonly segments: readonly ParticipationSegment[];
  readonly ratings: readonly (IntervalRating & { participationId: string })[];
}

/** Gives a new board what was earned and tapped before it existed; the next samples complete it within a second. */
export function restoreBoard(liveClass: LiveClass, { segments, ratings }: Stored, now: Date): void {
  const segmentsOf = Map.groupBy(segments, ({ participationId }) => participationId);
  for (const [participationId, { profile }] of liveClass.seats()) {
    const maxHeartRate = maxHeartRateOf(profile, now.getFullYear());
    if (maxHeartRate === null) continue;
    const series = holdSeries(mergeSegments(segmentsOf.get(participationId) ?? []));
    liveClass.board.restore(participationId, effortPointsOfSeries(series, maxHeartRate));
  }
  for (const rating of ratings) takeRating(liveClass, rating.participationId, rating, now);
}

/** Shows a tapped rating on the board, and remembers it for the person's own panels. */
export function takeRating(liveClass: LiveClass, participationId: string, tapped: IntervalRating, now: Date): void {
  const { interval, rating } = tapped;
  const seconds = liveClass.session().programme.intervals[interval]?.seconds ?? 0;
  const effortPoints = pointsOfRating(rating, seconds);
  liveClass.board.rate(participationId, liveClass.secondAt(now), {
    interval,
    zone: zoneOfRating(rating),
    effortPoints,
  });
  const others = (liveClass.ratings.get(participationId) ?? []).filter((known) => known.interval !== interval);
  liveClass.ratings.set(participationId, [...others, { interval, rating }]);
}
