import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { codeOf } from '../../shared/api/api-problem.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { troubleOfCode } from '../../shared/api/trouble.ts';
import type { CoachView } from '../../shared/coach/coach-class.ts';
import { FREE, nextSpotlight, type SpotlightState } from './spotlight.ts';

export interface Spotlight {
  readonly state: SpotlightState;
  readonly isAsking: boolean;
  readonly isEnding: boolean;
  readonly failed: 'no' | 'wait' | 'try-again' | 'not-ended';
  readonly ask: (slot: number) => void;
  /** Takes the question or the large tile back. */
  readonly end: () => void;
}

/** Asks one person whether their tile may be large on the stage, and follows what comes of it. */
export function useSpotlight(sessionId: string, now: CoachView['spotlight']): Spotlight {
  const api = useApi();
  const [before, setBefore] = useState(FREE);
  const state = nextSpotlight(before, now);
  if (state !== before) setBefore(state);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (slot: number) => api.askForSpotlight(sessionId, { askId: crypto.randomUUID(), slot }),
  });
  const ending = useMutation({ mutationFn: () => api.endSpotlight(sessionId) });
  return {
    state,
    isAsking: isPending,
    isEnding: ending.isPending,
    failed: ending.isError ? 'not-ended' : failureOf(error),
    ask(slot) {
      ending.reset();
      mutate(slot);
    },
    end: () => ending.mutate(),
  };
}

function failureOf(error: Error | null): Spotlight['failed'] {
  if (error === null) return 'no';
  return troubleOfCode(codeOf(error)) === 'too-busy' ? 'wait' : 'try-again';
}
