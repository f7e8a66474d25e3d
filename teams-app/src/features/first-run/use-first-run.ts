import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConsentChange, Profile } from '@upbeat/api/contract/me.ts';
import { presetOf, type Consent } from '@upbeat/api/domain/consent/consent.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { consentQuery, meQuery, profileQuery } from '../../shared/api/queries.ts';

/** What is known before the first question. Null while it is being fetched. */
export interface Known {
  readonly name: string;
  readonly isAdmin: boolean;
  readonly profile: Profile & { readonly maxHeartRate: number | null };
  readonly consent: { readonly scopes: Consent; readonly decidedAt: string | null };
}

/** What went wrong may pass by itself: an organisation is set up, a line comes back. */
const LOOK_AGAIN_MS = 10_000;
const untilKnown = ({ state }: { state: { data: unknown; error: unknown } }) =>
  state.data === undefined && state.error !== null ? LOOK_AGAIN_MS : false;

/** @param guest the name of somebody whom Teams does not know */
export function useKnown(guest: string | null = null): { known: Known | null; error: unknown; retry: () => void } {
  const api = useApi();
  const teams = useQuery({ ...meQuery(api), refetchInterval: untilKnown, enabled: guest === null });
  const me = guest === null ? teams.data : { name: guest, isAdmin: false };
  const profile = useQuery({ ...profileQuery(api), refetchInterval: untilKnown });
  const consent = useQuery({ ...consentQuery(api), refetchInterval: untilKnown });
  const known =
    me && profile.data && consent.data
      ? { name: me.name, isAdmin: me.isAdmin, profile: profile.data, consent: consent.data }
      : null;
  const retry = () =>
    void Promise.all([...(guest === null ? [teams.refetch()] : []), profile.refetch(), consent.refetch()]);
  return { known, error: known ? null : (teams.error ?? profile.error ?? consent.error), retry };
}

/** What the first run, or a later change of mind, decides. A null profile leaves it as it was. */
export interface Decision {
  readonly profile: Profile | null;
  readonly scopes: Consent;
}

/** Saves a decision and takes part in the class under it: first the profile, so that no zone is shown from an old one. */
export function useDecide(sessionId: string, onDecided: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: async ({ profile, scopes }: Decision) => {
      if (profile !== null) {
        const saved = await api.saveProfile(profile);
        queries.setQueryData(profileQuery(api).queryKey, saved);
      }
      const consent = await api.changeConsent(changeTo(scopes));
      await api.takePart(sessionId);
      return consent;
    },
    onSuccess(consent) {
      queries.setQueryData(consentQuery(api).queryKey, consent);
      onDecided();
    },
  });
  return { decide: mutate, isSaving: isPending, hasFailed: isError };
}

/** A preset goes by its name, so that the answer stays what the person chose when presets change. */
function changeTo(scopes: Consent): ConsentChange {
  const preset = presetOf(scopes);
  return preset === null ? { scopes } : { preset };
}
