import type { Word } from '@upbeat/api/contract/coach.ts';
import { useRef, useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import type { CoachView } from '../../shared/coach/coach-class.ts';
import {
  forgetGone,
  keyOf,
  NOTHING_SENT,
  peopleLists,
  type PeopleLists,
  type PersonOnList,
  type SentWords,
} from './people-lists.ts';

export interface PeopleListsInUse {
  readonly lists: PeopleLists;
  /** Resolves once the api has taken it for everybody; false when it did not. */
  readonly send: (word: Word, people: readonly PersonOnList[]) => Promise<boolean>;
}

/** Who waits for the coach, and how to send them a word of ours. */
export function usePeopleLists(sessionId: string, view: CoachView): PeopleListsInUse {
  const api = useApi();
  const [words, setWords] = useState<SentWords>(NOTHING_SENT);
  const ids = useRef(new Map<string, string>()); // a word that failed keeps its id: perhaps only its answer was lost
  const kept = forgetGone(words, view);
  if (kept !== words) setWords(kept);

  async function sendOne(word: Word, participationId: string): Promise<boolean> {
    const key = keyOf(participationId, word);
    const mark = (state: 'sending' | 'sent' | 'failed') => setWords((sent) => new Map(sent).set(key, state));
    const id = ids.current.get(key) ?? crypto.randomUUID();
    ids.current.set(key, id);
    mark('sending');
    try {
      await api.sendWord(sessionId, { id, participationId, word });
      ids.current.delete(key);
      mark('sent');
      return true;
    } catch (error) {
      console.warn('A word to a person was not sent', error);
      mark('failed');
      return false;
    }
  }

  async function send(word: Word, people: readonly PersonOnList[]): Promise<boolean> {
    let areAllSent = true;
    for (const { participationId } of people) areAllSent = (await sendOne(word, participationId)) && areAllSent;
    return areAllSent;
  }

  return { lists: peopleLists(view, kept), send };
}
