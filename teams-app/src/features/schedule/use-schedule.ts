import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { useFound, type Found } from '../../shared/page/use-found.ts';
import { listedClasses, type ListedClass } from './listed-class.ts';
import { placeFilter, type Place } from './place.ts';
import { classKey, SCHEDULE } from '../../shared/class/class-keys.ts';
import { addDays } from './week.ts';

/** Often enough that a start shows while one is looking. */
const LOOK_AGAIN_MS = 15_000;
/** How far ahead the next class is looked for. The api gives at most 31 days at once. */
const AHEAD_DAYS = 28;

/** The classes that begin from one local midnight on, for so many days. */
export function useClassesOfDays(place: Place, from: Date, days: number): Found<readonly ListedClass[]> {
  const api = useApi();
  return useFound(
    useQuery<readonly ListedClass[]>({
      queryKey: [...SCHEDULE, placeFilter(place), from.toISOString(), days],
      queryFn: async () => listedClasses(await api.sessions({ from, to: addDays(from, days), ...placeFilter(place) })),
      refetchInterval: LOOK_AGAIN_MS,
    }),
  );
}

/** The classes of today and of the weeks ahead, among which the next one is. */
export function useComingClasses(place: Place, today: Date): Found<readonly ListedClass[]> {
  return useClassesOfDays(place, today, AHEAD_DAYS);
}

export function useClass(sessionId: string): Found<SessionView> {
  const api = useApi();
  return useFound(
    useQuery({
      queryKey: classKey(sessionId),
      queryFn: () => api.session(sessionId),
      refetchInterval: LOOK_AGAIN_MS,
    }),
  );
}
