import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

/** An answer to one question: shown as given once the api has it. */
export interface Answering<Answer> {
  /** What was answered to this question, or null. */
  readonly given: Answer | null;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly give: (answer: Answer) => void;
}

/** @param id of the question: another one has not been answered yet */
export function useAnswering<Answer>(id: string, send: (answer: Answer) => Promise<unknown>): Answering<Answer> {
  const [given, setGiven] = useState<{ id: string; answer: Answer } | null>(null);
  const { mutate, isPending, isError, variables } = useMutation({
    mutationFn: ({ answer }: { id: string; answer: Answer }) => send(answer),
    onSuccess: (_sent, answered) => setGiven(answered),
  });
  return {
    given: given?.id === id ? given.answer : null,
    isBusy: isPending,
    hasFailed: isError && variables.id === id,
    give: (answer) => mutate({ id, answer }),
  };
}
