import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Delivery } from '@upbeat/api/contract/ops.ts';
import { useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import type { Api } from '../../shared/api/api.ts';

/** What fails meanwhile shows up without being asked for. */
const LOOK_EVERY_MS = 30_000;

export function deliveriesQuery(api: Api) {
  return queryOptions({
    queryKey: ['deliveries'],
    queryFn: () => api.deliveries(),
    refetchInterval: LOOK_EVERY_MS,
    staleTime: 0,
  });
}

type Decision = 'retry' | 'dismiss' | 'restore';

/** What was decided last, and how that went. */
export interface Decided {
  readonly delivery: Delivery;
  readonly outcome: Decision | 'failed';
}

/** Decides about what was not delivered, and takes that back. */
export function useDecisions() {
  const api = useApi();
  const queries = useQueryClient();
  const [decided, setDecided] = useState<Decided | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ delivery: { id }, decision }: { delivery: Delivery; decision: Decision }) => acts(api)[decision](id),
    onSuccess: (_answer, { delivery, decision }) => setDecided({ delivery, outcome: decision }),
    onError: (_error, { delivery }) => setDecided({ delivery, outcome: 'failed' }),
    onSettled: () => queries.invalidateQueries({ queryKey: deliveriesQuery(api).queryKey }),
  });
  const decide = (decision: Decision) => (delivery: Delivery) => {
    if (!isPending) mutate({ delivery, decision });
  };
  return { decided, tryAgain: decide('retry'), leave: decide('dismiss'), putBack: decide('restore') };
}

function acts(api: Api): Record<Decision, (id: string) => Promise<null>> {
  return {
    retry: (id) => api.retryDelivery(id),
    dismiss: (id) => api.dismissDelivery(id),
    restore: (id) => api.restoreDelivery(id),
  };
}
