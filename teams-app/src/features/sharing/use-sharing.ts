import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConsentView } from '@upbeat/api/contract/me.ts';
import { presetOf, withScopes, type Consent } from '@upbeat/api/domain/consent/consent.ts';
import { useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { consentQuery } from '../../shared/api/queries.ts';
import { isSharing, STOP_SHARING } from './who-sees.ts';

export interface Sharing {
  readonly consent: Consent;
  readonly isSharing: boolean;
  /** Whether "Stop sharing" was the last word, so that it can be taken back. */
  readonly isStopped: boolean;
  readonly hasFailed: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

/**
 * Stopping and going on. The change shows at once and is asked of the api at once; when the api does not answer, the
 * panel goes back to what is still true.
 */
export function useSharing(): Sharing | null {
  const api = useApi();
  const queries = useQueryClient();
  const { queryKey } = consentQuery(api);
  const { data } = useQuery(consentQuery(api));
  const [before, setBefore] = useState<Consent | null>(null);
  const { mutate, isError } = useMutation({
    mutationFn: (change: Partial<Consent>) => api.changeConsent({ scopes: change }),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey });
      const known = queries.getQueryData<ConsentView>(queryKey);
      if (known) {
        const scopes = withScopes(known.scopes, change);
        queries.setQueryData<ConsentView>(queryKey, { ...known, scopes, preset: presetOf(scopes) });
      }
      return known;
    },
    onSuccess: (consent) => queries.setQueryData(queryKey, consent),
    onError: (_error, _change, known) => queries.setQueryData(queryKey, known),
  });
  if (!data) return null;

  const { scopes } = data;
  return {
    consent: scopes,
    isSharing: isSharing(scopes),
    isStopped: before !== null && !isSharing(scopes),
    hasFailed: isError,
    stop() {
      setBefore(scopes);
      mutate(STOP_SHARING);
    },
    again() {
      if (before !== null) mutate(before);
    },
  };
}
