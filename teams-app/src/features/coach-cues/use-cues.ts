import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MyCues } from '@upbeat/api/contract/coach.ts';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Answer } from '../../shared/announce/Answers.tsx';
import { codeOf } from '../../shared/api/api-problem.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { isPassing, troubleOfCode } from '../../shared/api/trouble.ts';
import { words } from './messages.ts';

/** How the last cue stands. */
export type CueNews =
  | { readonly state: 'none' }
  | { readonly state: 'sending' | 'sent'; readonly text: string }
  | { readonly state: 'failed'; readonly why: 'too-many' | 'not-leading' | 'no-answer' };

interface SentCue {
  readonly id: string;
  readonly text: string;
}

/** What a coach says to everybody, and what they like to say. */
export interface CoachCues {
  readonly news: CueNews;
  readonly say: (text: string) => void;
  readonly mine: ReturnType<typeof useMyCues>;
  readonly answer: Answer;
}

export function useCues(sessionId: string, answer: Answer): CoachCues {
  const intl = useIntl();
  const { news, send } = useSendCue(sessionId);
  const mine = useMyCues();
  return { news, say: (text) => send(text, () => answer(intl.formatMessage(words.sent, { text }))), mine, answer };
}

/** The same words again after a lost answer are the same cue. */
function useSendCue(sessionId: string): { news: CueNews; send: (text: string, onSent: () => void) => void } {
  const api = useApi();
  const [lost, setLost] = useState<SentCue | null>(null);
  const { mutate, isPending, isSuccess, error, variables, reset } = useMutation({
    mutationFn: (cue: SentCue) => api.sendCue(sessionId, cue),
    onSuccess: () => setLost(null),
    onError: (fault, cue) => setLost(isPassing(codeOf(fault)) ? cue : null),
  });
  useEffect(() => {
    if (!isSuccess) return;
    const timer = setTimeout(reset, SENT_MS);
    return () => clearTimeout(timer);
  }, [isSuccess, variables, reset]);

  function send(text: string, onSent: () => void): void {
    if (isPending && variables.text === text) return;
    mutate(lost?.text === text ? lost : { id: crypto.randomUUID(), text }, { onSuccess: onSent });
  }
  if (isPending) return { news: { state: 'sending', text: variables.text }, send };
  if (isSuccess) return { news: { state: 'sent', text: variables.text }, send };
  return { news: error === null ? { state: 'none' } : { state: 'failed', why: whyOf(error) }, send };
}

/** How long "Sent" is to be read. */
const SENT_MS = 5000;

function whyOf(error: unknown): Extract<CueNews, { state: 'failed' }>['why'] {
  const trouble = troubleOfCode(codeOf(error));
  if (trouble === 'too-busy') return 'too-many';
  return trouble === 'not-for-you' ? 'not-leading' : 'no-answer';
}

const MY_CUES = ['my cues'];

/** What I like to say. `cues` is null until the api has answered. */
function useMyCues(): {
  cues: readonly string[] | null;
  hasFailed: boolean;
  isBusy: boolean;
  save: (cues: readonly string[], onSaved: () => void, onFailed: () => void) => void;
} {
  const api = useApi();
  const queries = useQueryClient();
  const { data, isError } = useQuery({ queryKey: MY_CUES, queryFn: () => api.myCues(), staleTime: Infinity });
  const { mutate, isPending } = useMutation({
    mutationFn: (cues: MyCues) => api.saveMyCues(cues),
    onSuccess: (_answer, cues) => queries.setQueryData(MY_CUES, cues),
  });
  return {
    cues: data?.cues ?? null,
    hasFailed: isError,
    isBusy: isPending,
    save: (cues, onSuccess, onError) => mutate({ cues: [...cues] }, { onSuccess, onError }),
  };
}
