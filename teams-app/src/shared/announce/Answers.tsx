import { useCallback, useState } from 'react';
import { Unseen } from '../look/Unseen.tsx';
import type { Announcement } from './announcer.ts';

/** Says at once what a press or a key has done: an answer never waits for its turn. */
export type Answer = (words: string) => void;

/** What was answered last, and how to answer. */
export function useAnswers(): { answered: Announcement | null; answer: Answer } {
  const [answered, setAnswered] = useState<Announcement | null>(null);
  const answer = useCallback<Answer>(
    (words) => setAnswered((before) => ({ words, count: (before?.count ?? 0) + 1 })),
    [],
  );
  return { answered, answer };
}

/** The live region of answers. */
export function Answers({ answered }: { answered: Announcement | null }) {
  return (
    <Unseen as="div" role="status">
      {answered !== null && <span key={answered.count}>{answered.words}</span>}
    </Unseen>
  );
}
