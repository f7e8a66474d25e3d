import { useQuery } from '@tanstack/react-query';
import type { MyClasses, MyResult } from '@upbeat/api/contract/me.ts';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { profileQuery } from '../../shared/api/queries.ts';
import { useFound, type Found } from '../../shared/page/use-found.ts';

export type MyClass = MyClasses['classes'][number];

export function useMyClasses(): Found<readonly MyClass[]> {
  const api = useApi();
  return useFound(
    useQuery<readonly MyClass[]>({ queryKey: ['my classes'], queryFn: async () => (await api.myClasses()).classes }),
  );
}

/** All that my result of one class is drawn from. */
export interface MyClassResult {
  readonly session: SessionView;
  readonly result: MyResult;
  readonly maxHeartRate: number | null;
}

export function useMyClassResult(sessionId: string): Found<MyClassResult> {
  const api = useApi();
  const session = useFound<SessionView>(
    useQuery({ queryKey: ['class', sessionId], queryFn: () => api.session(sessionId) }),
  );
  const result = useFound<MyResult>(useQuery({ queryKey: ['mine', sessionId], queryFn: () => api.mine(sessionId) }));
  const profile = useFound(useQuery(profileQuery(api)));
  const retry = () => {
    for (const part of [session, result, profile]) if (part.state !== 'found') part.retry();
  };
  for (const part of [session, result, profile])
    if (part.state === 'failed') return { state: 'failed', error: part.error, retry };
  if (session.state !== 'found' || result.state !== 'found' || profile.state !== 'found') {
    return { state: 'loading', retry };
  }
  return {
    state: 'found',
    value: { session: session.value, result: result.value, maxHeartRate: profile.value.maxHeartRate },
    staleSince: result.staleSince,
    retry: result.retry,
  };
}
