import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Consent } from '@upbeat/api/domain/consent/consent.ts';
import { useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { consentQuery } from '../../shared/api/queries.ts';
import { isSharing, STOP_SHARING } from './who-sees.ts';

/** What came of the last press, or what it waits for. */
export type SharingNews = 'none' | 'stopping' | 'stopped' | 'not-stopped' | 'resuming' | 'resumed' | 'not-resumed';

export interface Sharing {
  readonly consent: Consent;
  readonly isSharing: boolean;
  /** Whether "Stop sharing" was the last word, so that it can be taken back. */
  readonly isStopped: boolean;
  readonly news: SharingNews;
  readonly stop: () => void;
  readonly again: () => void;
}

/**
 * Stopping and going on. Shown once the api has confirmed it: nobody is told that they are unseen while they may still
 * be seen.
 */
export function useSharing(): Sharing | null {
  const api = useApi();
  const queries = useQueryClient();
  const { data } = useQuery(consentQuery(api));
  const [before, setBefore] = useState<Consent | null>(null);
  const { mutate, status, variables } = useMutation({
    mutationFn: (change: Partial<Consent>) => api.changeConsent({ scopes: change }),
    async onSuccess(consent) {
      const { queryKey } = consentQuery(api);
      await queries.cancelQueries({ queryKey }); // what was asked before the press must not overwrite its answer
      queries.setQueryData(queryKey, consent);
    },
  });
  if (!data) return null;

  const { scopes } = data;
  return {
    consent: scopes,
    isSharing: isSharing(scopes),
    isStopped: before !== null && !isSharing(scopes),
    news: newsOf(status, variables === STOP_SHARING),
    stop() {
      setBefore(scopes);
      mutate(STOP_SHARING);
    },
    again() {
      if (before !== null) mutate(before);
    },
  };
}

function newsOf(status: 'idle' | 'pending' | 'success' | 'error', isStop: boolean): SharingNews {
  switch (status) {
    case 'idle':
      return 'none';
    case 'pending':
      return isStop ? 'stopping' : 'resuming';
    case 'success':
      return isStop ? 'stopped' : 'resumed';
    case 'error':
      return isStop ? 'not-stopped' : 'not-resumed';
  }
}
