import { useMutation } from '@tanstack/react-query';
import type { OwnRequests } from '@upbeat/api/contract/live.ts';
import { useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { FINE, unwellnessOf, type Said, type Unwellness } from './unwell.ts';

type Act = 'say' | 'tell' | 'fine';

export interface OwnUnwellness extends Unwellness {
  /** Whether this was said here and now, and not before the panel was opened. */
  readonly isSaidHere: boolean;
  /** Whether the question who is told has been answered with nobody. */
  readonly isKept: boolean;
  /** What is under way, and what did not get through. */
  readonly pending: Act | null;
  readonly failed: Act | null;
  readonly say: () => void;
  readonly tell: () => void;
  readonly keep: () => void;
  readonly fine: () => void;
}

interface UnwellOf {
  sessionId: string;
  requests: OwnRequests | null;
  /** Whether the coach may see me anyway: then they are told at once. */
  isCoachAllowed: boolean;
}

/** Saying that I feel unwell, whether my coach knows, and taking it back. */
export function useUnwell({ sessionId, requests, isCoachAllowed }: UnwellOf): OwnUnwellness {
  const api = useApi();
  const [said, setSaid] = useState<Said | null>(null);
  const [isKept, setIsKept] = useState(false);
  const { mutate, variables, isPending, isError } = useMutation({
    mutationFn: (act: Act) =>
      act === 'fine'
        ? api.sayFine(sessionId)
        : api.sayUnwell(sessionId, { tellCoach: act === 'tell' || isCoachAllowed }),
    onSuccess: (_answer, act) =>
      setSaid(
        act === 'fine'
          ? { ...FINE, over: requests }
          : { isUnwell: true, isCoachTold: act === 'tell' || isCoachAllowed, over: requests },
      ),
  });
  const isUnsettled = (isPending || isError) && said !== null;
  const now = unwellnessOf(requests, { said, isUnsettled });

  function begin(act: 'say' | 'tell'): void {
    setSaid({ isUnwell: true, isCoachTold: now.isCoachTold, over: requests });
    mutate(act);
  }

  return {
    ...now,
    isSaidHere: said?.isUnwell === true,
    isKept,
    pending: isPending ? variables : null,
    failed: isError ? variables : null,
    say() {
      setIsKept(false);
      begin('say');
    },
    tell: () => begin('tell'),
    keep: () => setIsKept(true),
    fine() {
      if (!now.isCoachTold) setSaid({ ...FINE, over: requests }); // nobody waits to hear it
      mutate('fine');
    },
  };
}
