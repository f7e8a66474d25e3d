import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConsentChange, ConsentView } from '@upbeat/api/contract/me.ts';
import { PRESETS, presetOf, withScopes } from '@upbeat/api/domain/consent/consent.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { consentQuery } from '../../shared/api/queries.ts';

export interface ConsentChanger {
  readonly change: (change: ConsentChange) => void;
  readonly outcome: 'none' | 'saved' | 'failed';
}

/** Changes what I allow: shown at once, and taken back when the api refuses it. */
export function useConsentChange(): ConsentChanger {
  const api = useApi();
  const queries = useQueryClient();
  const { queryKey } = consentQuery(api);
  const { mutate, isSuccess, isError } = useMutation({
    mutationFn: (change: ConsentChange) => api.changeConsent(change),
    scope: { id: 'consent' }, // one after the other, so that the last tap is the one that stays
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<ConsentView>(queryKey);
      if (before !== undefined) queries.setQueryData(queryKey, changed(before, change));
      return before;
    },
    onSuccess: (saved) => queries.setQueryData(queryKey, saved),
    onError: (_error, _change, before) => queries.setQueryData(queryKey, before),
  });
  return { change: mutate, outcome: isSuccess ? 'saved' : isError ? 'failed' : 'none' };
}

function changed(before: ConsentView, change: ConsentChange): ConsentView {
  const scopes = withScopes(before.scopes, 'preset' in change ? PRESETS[change.preset] : change.scopes);
  return { ...before, scopes: { ...scopes }, preset: presetOf(scopes) };
}
