import { useMutation } from '@tanstack/react-query';
import type { StageChange } from '@upbeat/api/contract/coach.ts';
import { codeOf } from '../../shared/api/api-problem.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { troubleOfCode } from '../../shared/api/trouble.ts';
import type { CoachFollows } from '../../shared/coach/use-coach-line.ts';

/** What the coach has the stage show. Nothing counts as changed that the api has not said. */
export interface StageDirection {
  /** What is asked for and not answered yet. */
  readonly pending: StageChange | null;
  readonly failed: { readonly change: StageChange; readonly isLeading: boolean } | null;
  readonly change: (change: StageChange, onDone?: () => void) => void;
}

export function useStageDirection(sessionId: string, { line }: CoachFollows): StageDirection {
  const api = useApi();
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (change: StageChange) => api.directStage(sessionId, change),
    onSuccess: (_answer, change) => line.hearStage(change),
    onError: line.refresh,
  });
  const isLeading = troubleOfCode(codeOf(error)) !== 'not-for-you';
  return {
    pending: isPending ? variables : null,
    failed: error !== null ? { change: variables, isLeading } : null,
    change: (change, onDone) => mutate(change, onDone === undefined ? {} : { onSuccess: onDone }),
  };
}
