import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MyResult, ResultFormat } from '@upbeat/api/contract/me.ts';
import type { Feeling } from '@upbeat/api/domain/summary/person-result.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { codeOf } from '../../shared/api/api-problem.ts';
import { MY_CLASSES, MY_WEEKS, mineKey, type MyClass } from './use-my-classes.ts';

/** How it was: shown at once, and taken back when it could not be kept. */
export function useFeeling(sessionId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const key = mineKey(sessionId);
  const { mutate, variables, isPending, isSuccess, isError, error } = useMutation({
    mutationFn: (feeling: Feeling) => api.giveFeeling(sessionId, { feeling }),
    onSuccess: (_, feeling) =>
      queries.setQueryData<MyResult>(key, (known) => (known === undefined ? known : { ...known, feeling })),
  });
  return {
    give: mutate,
    /** What was tapped and is on its way. */
    given: isPending ? variables : null,
    isKept: isSuccess,
    trouble: isError ? (codeOf(error) === 'not-summarised' ? ('too-early' as const) : ('failed' as const)) : null,
  };
}

/** Saves the file of a class where the browser saves files. */
export function useDownload(sessionId: string) {
  const api = useApi();
  return useMutation({
    mutationFn: async (format: ResultFormat) => {
      const { name, content } = await api.myFile(sessionId, format);
      const address = URL.createObjectURL(content);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      URL.revokeObjectURL(address);
      return name;
    },
  });
}

/** Deletes my part in a class for good; lists and trend are read anew. */
export function useDeletion(sessionId: string, onDeleted: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.deleteMine(sessionId),
    onSuccess: async () => {
      queries.setQueryData<readonly MyClass[]>(MY_CLASSES, (known) =>
        known?.filter((mine) => mine.sessionId !== sessionId),
      );
      onDeleted();
      queries.removeQueries({ queryKey: mineKey(sessionId) });
      await Promise.all([MY_CLASSES, MY_WEEKS].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}
