import { pointsOfRating, zoneOfRating } from '../../domain/effort/effort-rating.ts';
import { judgedSeries } from '../../domain/heart-rate/judged-series.ts';
import { mergeSegments } from '../../domain/heart-rate/segment.ts';
import type { ParticipationSegment, TappedRating } from '../stores.ts';
import type { LiveClass } from './live-class.ts';

/** What storage holds of a class that is under way. */
export interface Stored {
  readonly segments: readonly ParticipationSegment[];
  readonly ratings: readonly (TappedRating & { participationId: string })[];
}

/** Gives a new board what was read, earned and tapped before it existed, so that nothing sent again counts twice. */
export function restoreBoard(liveClass: LiveClass, { segments, ratings }: Stored): void {
  for (const [participationId, own] of Map.groupBy(segments, ({ participationId }) => participationId)) {
    const series = judgedSeries(mergeSegments(own));
    series.forEach((value, second) => liveClass.board.apply(participationId, second, value));
  }
  for (const rating of ratings) takeRating(liveClass, rating.participationId, rating);
}

/** Shows a tapped rating on the board as of when it was tapped, and remembers it for the person's own panels. */
export function takeRating(liveClass: LiveClass, participationId: string, tapped: TappedRating): void {
  const { interval, rating, at } = tapped;
  const intervalSeconds = liveClass.session().programme.intervals[interval]?.seconds ?? 0;
  liveClass.board.rate(participationId, liveClass.secondAt(at), {
    interval,
    zone: zoneOfRating(rating),
    effortPoints: pointsOfRating(rating, intervalSeconds),
    intervalSeconds,
  });
  const others = (liveClass.ratings.get(participationId) ?? []).filter((known) => known.interval !== interval);
  liveClass.ratings.set(participationId, [...others, { interval, rating }]);
}
