import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';

export interface GuestCodes {
  /** The code as it was made here, or null: the api tells it once. */
  readonly code: string | null;
  readonly news: 'none' | 'made' | 'renewed' | 'closed' | 'failed';
  readonly isBusy: boolean;
  readonly make: () => void;
  readonly close: () => void;
}

/** The code with which people without an account come into a class. */
export function useGuestCode(sessionId: string): GuestCodes {
  const api = useApi();
  const [code, setCode] = useState<string | null>(null);
  const [news, setNews] = useState<GuestCodes['news']>('none');
  const onError = () => setNews('failed');
  const made = useMutation({
    mutationFn: () => api.makeGuestCode(sessionId),
    onSuccess: (answer) => {
      setNews(code === null ? 'made' : 'renewed');
      setCode(answer.code);
    },
    onError,
  });
  const closed = useMutation({
    mutationFn: () => api.closeGuestCode(sessionId),
    onSuccess: () => {
      setNews('closed');
      setCode(null);
    },
    onError,
  });
  return {
    code,
    news,
    isBusy: made.isPending || closed.isPending,
    make: () => made.mutate(),
    close: () => closed.mutate(),
  };
}
