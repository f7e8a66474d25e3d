import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlannedClass } from '@upbeat/api/contract/schedule.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { useFound, type Found } from '../../shared/page/use-found.ts';

export const PLANNED = ['planned'] as const;
const plannedKey = (sessionId: string) => [...PLANNED, sessionId] as const;

/** A meeting that is being arranged is looked at often: somebody is waiting for it. */
const WHILE_ARRANGING_MS = 1500;
const OTHERWISE_MS = 30_000;

/** A class as it was planned, with the state of its meeting as it changes. */
export function usePlanned(sessionId: string): Found<PlannedClass> {
  const api = useApi();
  return useFound(
    useQuery<PlannedClass>({
      queryKey: plannedKey(sessionId),
      queryFn: () => api.plannedClass(sessionId),
      refetchInterval: ({ state }) =>
        state.data?.arrangement.state === 'arranging' ? WHILE_ARRANGING_MS : OTHERWISE_MS,
    }),
  );
}

/** Asks for the meeting anew, after an admin has done what was missing. */
export function useArrangeAgain(sessionId: string): { arrange: () => void; isPending: boolean } {
  const api = useApi();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.arrangeMeeting(sessionId),
    onSuccess: (arrangement) =>
      queries.setQueryData<PlannedClass>(plannedKey(sessionId), (planned) => planned && { ...planned, arrangement }),
    onSettled: () => queries.invalidateQueries({ queryKey: PLANNED }),
  });
  return { arrange: () => mutate(), isPending };
}

/** The planned classes of a span of days. */
export function usePlannedOfSpan(from: Date, to: Date): Found<readonly PlannedClass[]> {
  const api = useApi();
  return useFound(
    useQuery<readonly PlannedClass[]>({
      queryKey: [...PLANNED, from.toISOString(), to.toISOString()],
      queryFn: async () => (await api.plannedClasses({ from, to })).classes,
      refetchInterval: ({ state }) =>
        state.data?.some(({ arrangement }) => arrangement.state === 'arranging') ? WHILE_ARRANGING_MS : OTHERWISE_MS,
    }),
  );
}
