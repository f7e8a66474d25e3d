import { useQuery } from '@tanstack/react-query';
import type { MyClasses, MyResult, MyWeeks } from '@upbeat/api/contract/me.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { judgedSeries } from '@upbeat/api/domain/heart-rate/judged-series.ts';
import { useMemo } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { profileQuery } from '../../shared/api/queries.ts';
import { useFound, type Found } from '../../shared/page/use-found.ts';

export type MyClass = MyClasses['classes'][number];
export type MyWeek = MyWeeks['weeks'][number];

/** What is asked for when a class of mine has changed or gone. */
export const MY_CLASSES = ['my classes'];
export const MY_WEEKS = ['my weeks'];
export const mineKey = (sessionId: string) => ['mine', sessionId];

export function useMyClasses(): Found<readonly MyClass[]> {
  const api = useApi();
  return useFound(
    useQuery<readonly MyClass[]>({ queryKey: MY_CLASSES, queryFn: async () => (await api.myClasses()).classes }),
  );
}

/** My last eight weeks where I am, or null while they are on their way: nothing waits for them. */
export function useMyWeeks(): readonly MyWeek[] | null {
  const api = useApi();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { data } = useQuery({ queryKey: [...MY_WEEKS, timeZone], queryFn: () => api.myWeeks(timeZone) });
  return data?.weeks ?? null;
}

/** All that my result of one class is drawn from. */
export interface MyClassResult {
  readonly session: SessionView;
  readonly result: MyResult;
  /** One entry a second: 0 missing, 1 paused, 30–240 bpm, without what no heart can have done. */
  readonly series: readonly number[];
  readonly maxHeartRate: number | null;
  /** Whether a weight is known, from which calories could be estimated. */
  readonly hasWeight: boolean;
}

export function useMyClassResult(sessionId: string): Found<MyClassResult> {
  const api = useApi();
  const session = useFound<SessionView>(
    useQuery({ queryKey: ['class', sessionId], queryFn: () => api.session(sessionId) }),
  );
  const mine = useQuery({ queryKey: mineKey(sessionId), queryFn: () => api.mine(sessionId) });
  const result = useFound<MyResult>(mine);
  const stored = mine.data?.series;
  const series = useMemo(() => [...judgedSeries(Uint8Array.from(stored ?? []))], [stored]);
  const profile = useFound(useQuery(profileQuery(api)));
  const retry = () => {
    for (const part of [session, result, profile]) if (part.state !== 'found') part.retry();
  };
  for (const part of [session, result, profile])
    if (part.state === 'failed') return { state: 'failed', error: part.error, retry };
  if (session.state !== 'found' || result.state !== 'found' || profile.state !== 'found') {
    return { state: 'loading', retry };
  }
  const { maxHeartRate, weightKg } = profile.value;
  return {
    state: 'found',
    value: { session: session.value, result: result.value, series, maxHeartRate, hasWeight: weightKg !== null },
    staleSince: result.staleSince,
    retry: result.retry,
  };
}
