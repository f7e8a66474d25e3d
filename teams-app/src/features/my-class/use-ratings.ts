import { useMutation } from '@tanstack/react-query';
import { EFFORT_RATINGS, type EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import type { OwnPlace } from '@upbeat/api/contract/live.ts';
import { useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';

export type Ratings = ReadonlyMap<number, EffortRating>;

/** My ratings by interval, and how to give one. A tap shows at once, and is taken back when the api refuses it. */
export function useRatings(
  sessionId: string,
  place: OwnPlace | null,
): { ratings: Ratings; rate: (interval: number, rating: EffortRating) => void; error: unknown } {
  const api = useApi();
  const [tapped, setTapped] = useState<Ratings>(new Map());
  const { mutate, error } = useMutation({
    mutationFn: (tap: { interval: number; rating: EffortRating }) =>
      api.rate(sessionId, tap.interval, { rating: tap.rating }),
    onMutate: ({ interval, rating }) => {
      const before = tapped.get(interval);
      setTapped((taps) => new Map(taps).set(interval, rating));
      return before;
    },
    onError: (_error, { interval, rating }, before) => {
      setTapped((taps) => (taps.get(interval) === rating ? restored(taps, interval, before) : taps));
    },
  });
  return {
    ratings: new Map([...storedRatings(place), ...tapped]),
    rate: (interval, rating) => mutate({ interval, rating }),
    error,
  };
}

function restored(taps: Ratings, interval: number, before: EffortRating | undefined): Ratings {
  const next = new Map(taps);
  if (before === undefined) next.delete(interval);
  else next.set(interval, before);
  return next;
}

function storedRatings(place: OwnPlace | null): [number, EffortRating][] {
  return (place?.ratings ?? []).flatMap(({ interval, rating }) => {
    const known = EFFORT_RATINGS.find((name) => name === rating);
    return known === undefined ? [] : [[interval, known] as [number, EffortRating]];
  });
}
