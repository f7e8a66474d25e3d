import { useQuery } from '@tanstack/react-query';
import type { MyResult } from '@upbeat/api/contract/me.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { codeOf } from '../../shared/api/api-problem.ts';

export type FoundResult =
  | { readonly state: 'adding' }
  | { readonly state: 'failed' }
  /** Null for somebody who took no part. */
  | { readonly state: 'found'; readonly result: MyResult | null };

/** The last samples of a class may arrive a few seconds after its end; then the result stands. */
const LATE_MS = 10_000;
const LOOKS = 3;

export function useMyResult(sessionId: string): FoundResult & { readonly retry: () => void } {
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ['mine', sessionId],
    queryFn: () => api.mine(sessionId),
    refetchInterval: ({ state }) => (state.dataUpdateCount < LOOKS ? LATE_MS : false),
  });
  const retry = () => void refetch();
  if (data) return { state: 'found', result: data, retry };
  if (error === null) return { state: 'adding', retry };
  return codeOf(error) === 'session-not-found' ? { state: 'found', result: null, retry } : { state: 'failed', retry };
}
