import { useMutation } from '@tanstack/react-query';
import type { Scope } from '@upbeat/api/contract/schedule.ts';
import { useEffect, useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { useRefresh } from './use-refresh.ts';

/** What was called off last, or taken back, and how that went. */
export interface Cancelling {
  readonly sessionId: string;
  readonly name: string;
  readonly scope: Scope;
  readonly state: 'cancelled' | 'restored' | 'failed';
}

/** So long one can take it back with one press. */
const UNDO_MS = 10_000;

/** Calls classes off, and takes that back. Both are harmless twice. */
export function useCancelling() {
  const api = useApi();
  const refresh = useRefresh();
  const [cancelling, setCancelling] = useState<Cancelling | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: ({
      sessionId,
      scope,
      isBack,
    }: Pick<Cancelling, 'sessionId' | 'scope' | 'name'> & { isBack: boolean }) =>
      isBack ? api.restoreClass(sessionId, { scope }) : api.cancelClass(sessionId, { scope }),
    onSuccess: (_answer, { isBack, ...of }) => setCancelling({ ...of, state: isBack ? 'restored' : 'cancelled' }),
    onError: (_error, { sessionId, name, scope }) => setCancelling({ sessionId, name, scope, state: 'failed' }),
    onSettled: refresh,
  });
  useEffect(() => {
    if (cancelling === null) return;
    const timer = setTimeout(() => setCancelling(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [cancelling]);
  return {
    cancelling,
    isPending,
    cancel: (of: Pick<Cancelling, 'sessionId' | 'scope' | 'name'>) => mutate({ ...of, isBack: false }),
    restore: (of: Pick<Cancelling, 'sessionId' | 'scope' | 'name'>) => mutate({ ...of, isBack: true }),
  };
}
