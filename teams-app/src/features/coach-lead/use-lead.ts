import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LeadView } from '@upbeat/api/contract/coach.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';

const LOOK_AGAIN_MS = 10_000;

export interface Lead {
  /** Null until the api has answered. */
  readonly lead: LeadView | null;
  readonly isStale: boolean;
  readonly isTaking: boolean;
  readonly hasFailed: boolean;
  readonly take: () => void;
}

/**
 * Who leads a class, looked at every ten seconds by its other coach, and how to take over.
 *
 * @param onTaken told once the caller leads it
 */
export function useLead(sessionId: string, onTaken: () => void): Lead {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = ['lead', sessionId];
  const { data, isError } = useQuery({
    queryKey,
    queryFn: () => api.lead(sessionId),
    refetchInterval: LOOK_AGAIN_MS,
    staleTime: 0,
    gcTime: 0,
  });
  const { mutate, ...taking } = useMutation({
    mutationFn: () => api.takeLead(sessionId),
    onSuccess: (lead) => {
      queries.setQueryData(queryKey, lead);
      onTaken();
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  });
  return {
    lead: data ?? null,
    isStale: isError,
    isTaking: taking.isPending,
    hasFailed: taking.isError,
    take: () => mutate(),
  };
}
