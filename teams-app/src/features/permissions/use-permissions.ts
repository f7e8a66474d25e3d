import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import type { Api } from '../../shared/api/api.ts';
import { useFound } from '../../shared/page/use-found.ts';

function permissionsQuery(api: Api) {
  return queryOptions({ queryKey: ['permissions'], queryFn: () => api.permissions(), staleTime: 0 });
}

/** What Upbeat may do, as Microsoft 365 says it now, and the way to ask once more. */
export function usePermissions() {
  const query = useQuery(permissionsQuery(useApi()));
  return { found: useFound(query), isChecking: query.isFetching, checkAgain: () => void query.refetch() };
}

/** Chooses the organiser, or none; the answer is what then is granted. */
export function useOrganiser() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (address: string | null) => api.appointOrganiser(address),
    onSuccess: (view) => queries.setQueryData(permissionsQuery(api).queryKey, view),
  });
}
