import { useQuery } from '@tanstack/react-query';
import type { ClassCourse, ClassMean, RecordingView } from '@upbeat/api/contract/recordings.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { EFFORT_RATINGS, type EffortRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import { judgedSeries } from '@upbeat/api/domain/heart-rate/judged-series.ts';
import { codeOf } from '../../shared/api/api-problem.ts';
import type { Api } from '../../shared/api/api.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { profileQuery } from '../../shared/api/queries.ts';
import { useFound, type Found } from '../../shared/page/use-found.ts';

/** How often a page looks whether a recording has come: while bytes arrive, and while nothing is heard of it. */
const WHILE_PULLED_MS = 2000;
const WHILE_AWAITED_MS = 15_000;

/** What I brought to a class; a coach who took no part brought nothing. */
export interface OwnEffort {
  /** One entry a second: 0 missing, 1 paused, 30–240 bpm, without what no heart can have done. */
  readonly series: readonly number[];
  readonly ratings: readonly { readonly interval: number; readonly rating: EffortRating }[];
  readonly maxHeartRate: number | null;
}

/** A class that is over, as it is watched. */
export interface Watched {
  readonly session: SessionView;
  readonly course: ClassCourse;
  readonly own: OwnEffort;
}

/** Fails with `session-not-found` for whoever was not there. */
export function useWatched(sessionId: string): Found<Watched> {
  const api = useApi();
  const { data: profile } = useQuery(profileQuery(api));
  const watched = useFound<Omit<Watched, 'own'> & { own: Omit<OwnEffort, 'maxHeartRate'> }>(
    useQuery({
      queryKey: ['watched', sessionId],
      queryFn: async () => {
        const [course, session, own] = await Promise.all([
          api.course(sessionId),
          api.session(sessionId),
          broughtTo(api, sessionId),
        ]);
        return { course, session, own };
      },
      staleTime: Infinity, // it is over: nothing of it changes while one watches
    }),
  );
  if (watched.state !== 'found') return watched;
  if (profile === undefined) return { state: 'loading', retry: watched.retry };
  const own = { ...watched.value.own, maxHeartRate: profile.maxHeartRate };
  return { ...watched, value: { ...watched.value, own } };
}

/** How it stands with the recording; looks again by itself until there is nothing more to come. */
export function useRecording(sessionId: string): RecordingView | null {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['recording', sessionId],
    queryFn: () => api.recording(sessionId),
    refetchInterval: ({ state: { data: known } }) => {
      if (known?.state === 'pulling') return WHILE_PULLED_MS;
      return known === undefined || known.state === 'waiting' ? WHILE_AWAITED_MS : false;
    },
  });
  return data ?? null;
}

/** The mean of the class; null while it is on its way, or was not asked for. */
export function useClassMean(sessionId: string, isWanted: boolean): ClassMean | 'failed' | null {
  const api = useApi();
  const { data, error } = useQuery({
    queryKey: ['class mean', sessionId],
    queryFn: () => api.classMean(sessionId),
    enabled: isWanted,
  });
  return data ?? (error ? 'failed' : null);
}

async function broughtTo(api: Api, sessionId: string): Promise<Omit<OwnEffort, 'maxHeartRate'>> {
  try {
    const { series, ratings } = await api.mine(sessionId);
    return {
      series: [...judgedSeries(Uint8Array.from(series))],
      ratings: ratings.flatMap(({ interval, rating }) => {
        const known = EFFORT_RATINGS.find((each) => each === rating);
        return known === undefined ? [] : [{ interval, rating: known }];
      }),
    };
  } catch (fault) {
    if (codeOf(fault) === 'session-not-found') return { series: [], ratings: [] };
    throw fault;
  }
}
