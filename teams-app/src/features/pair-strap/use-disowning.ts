import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../shared/api/ApiProvider.tsx';

/** "Not my heart rate": what a paired sensor sent is deleted, and it is let go of. */
export interface Disowning {
  /** How many seconds are gone, once they are; null before. */
  readonly deleted: number | null;
  readonly isPending: boolean;
  readonly hasFailed: boolean;
  readonly disown: () => void;
  readonly forget: () => void;
}

export function useDisowning(sessionId: string): Disowning {
  const api = useApi();
  const { mutate, reset, data, isPending, isError } = useMutation({ mutationFn: () => api.notMyHeartRate(sessionId) });
  return { deleted: data?.seconds ?? null, isPending, hasFailed: isError, disown: () => mutate(), forget: reset };
}
