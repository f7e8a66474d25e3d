import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RsvpView } from '@upbeat/api/contract/schedule.ts';
import { useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { rsvpKey, SCHEDULE } from '../../shared/class/class-keys.ts';
import { useFound, type Found } from '../../shared/page/use-found.ts';
import { wantsToCome } from './rsvp-words.ts';

/** My own answer to a class. It is asked for only where it is shown: on a page that all see alike, not before a press. */
export function useRsvp(sessionId: string, isAsked = true): Found<RsvpView> {
  const api = useApi();
  return useFound(
    useQuery<RsvpView>({ queryKey: rsvpKey(sessionId), queryFn: () => api.rsvp(sessionId), enabled: isAsked }),
  );
}

export interface RsvpActs {
  readonly answer: (isComing: boolean) => void;
  /** Takes back the last change of mind; null while there was none. */
  readonly undo: (() => void) | null;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** Answers, and takes that back. Each answer counts as a whole, so sending it twice is harmless. */
export function useRsvpActs(sessionId: string): RsvpActs {
  const api = useApi();
  const queries = useQueryClient();
  const [before, setBefore] = useState<boolean | null>(null);
  const queryKey = rsvpKey(sessionId);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (isComing: boolean) => api.answerRsvp(sessionId, { isComing }),
    onSuccess(rsvp) {
      queries.setQueryData<RsvpView>(queryKey, rsvp);
      void queries.invalidateQueries({ queryKey: SCHEDULE });
    },
    onError: () => void queries.invalidateQueries({ queryKey }),
  });
  return {
    answer(isComing) {
      const known = queries.getQueryData<RsvpView>(queryKey);
      setBefore(known !== undefined && wantsToCome(known));
      mutate(isComing);
    },
    undo:
      before === null
        ? null
        : () => {
            setBefore(null);
            mutate(before);
          },
    isPending,
    error,
  };
}
