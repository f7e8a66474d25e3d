import { useMutation } from '@tanstack/react-query';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';

export interface ClassControl {
  readonly run: () => void;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
}

/** Starts the class, and hands on what the api then says about it. */
export function useStartClass(sessionId: string, onStarted: (session: SessionView) => void): ClassControl {
  const api = useApi();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => api.startSession(sessionId),
    onSuccess: onStarted,
  });
  return { run: () => mutate(), isBusy: isPending, hasFailed: isError };
}

/** Ends the class for everyone. */
export function useEndClass(sessionId: string, onEnded: (session: SessionView) => void): ClassControl {
  const api = useApi();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => api.endSession(sessionId),
    onSuccess: onEnded,
  });
  return { run: () => mutate(), isBusy: isPending, hasFailed: isError };
}
